package dev.retort.runtime;

import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The beginning and the end of a connection, and what one says when it fails. */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private Connections() {}

    static Connection open(ConnectionSource source) {
        try {
            return source.open();
        } catch (SQLException e) {
            throw RetortException.database("Cannot connect to the database: " + message(e), e);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection does not close", e);
        }
    }

    /** The database's own message in one line, with the standard code behind it. */
    static String message(SQLException e) {
        String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", ", ");
        return e.getSQLState() == null ? text : text + " [" + e.getSQLState() + "]";
    }

    /** Whether the connection is gone, so that the server has rolled back what was open on it. */
    static boolean isLost(Connection connection, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        try {
            return state.startsWith("08") || connection.isClosed() || !connection.isValid(2);
        } catch (SQLException invalid) {
            return true;
        }
    }
}
