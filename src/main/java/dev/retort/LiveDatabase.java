package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.introspector.LiveCanonicalizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The configured database over one connection, for reading. */
final class LiveDatabase implements AutoCloseable {

    private final DatabaseConnections connections;
    private final Connection connection;
    private final Introspector introspector;

    private LiveDatabase(DatabaseConnections connections, Connection connection, Introspector introspector) {
        this.connections = connections;
        this.connection = connection;
        this.introspector = introspector;
    }

    static LiveDatabase open(DatabaseConnections connections) {
        Connection connection = connections.open();
        try {
            return new LiveDatabase(connections, connection, Introspectors.of(connection));
        } catch (RuntimeException e) {
            close(connection, connections);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return introspector.dialect();
    }

    Introspector introspector() {
        return introspector;
    }

    Introspection inspect(IntrospectionScope scope) {
        return introspector.inspect(connection, scope);
    }

    LiveCanonicalizer canonicalizer() {
        return introspector.canonicalizer(connection);
    }

    List<String> blindSpots() {
        return introspector.blindSpots();
    }

    @Override
    public void close() {
        close(connection, connections);
    }

    private static void close(Connection connection, DatabaseConnections connections) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw RetortException.database(
                    "The connection to " + connections.shownUrl() + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
