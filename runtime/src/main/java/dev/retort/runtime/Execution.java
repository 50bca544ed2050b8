package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes statements by JDBC.
 *
 * @param connection what they run on
 * @param dialect how parameters are bound
 */
record Execution(Connection connection, Dialect dialect) {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    /** Executes a statement to its end, whatever it answers; {@code -1} rows where it counts none. */
    int execute(SqlStatement statement) throws SQLException {
        LOG.debug("{}", statement.text());
        return statement.parameters().isEmpty() ? executeText(statement.text()) : executePrepared(statement);
    }

    /** The first column of each row that a query answers. */
    List<String> query(SqlStatement query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = plainStatement();
                ResultSet rows = statement.executeQuery(query.text())) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private int executeText(String sql) throws SQLException {
        try (Statement statement = plainStatement()) {
            statement.execute(sql);
            return drain(statement);
        }
    }

    private int executePrepared(SqlStatement sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            int index = 1;
            for (Object parameter : sql.parameters()) {
                bind(statement, index++, driverValue(parameter));
            }
            statement.execute();
            return drain(statement);
        }
    }

    /** Without JDBC's own notation in braces, so that the database gets the text as it is. */
    private Statement plainStatement() throws SQLException {
        Statement statement = connection.createStatement();
        statement.setEscapeProcessing(false);
        return statement;
    }

    private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        OptionalInt type = dialect.parameterType(value);
        if (type.isPresent()) {
            statement.setObject(index, value, type.getAsInt());
        } else {
            statement.setObject(index, value);
        }
    }

    /** The value as JDBC 4.2 asks every driver to take it. */
    private static Object driverValue(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime dateTime) {
            return dateTime.toOffsetDateTime();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Character ? value.toString() : value;
    }

    /** An error in a later result of a statement shows only when that result is asked for. */
    private static int drain(Statement statement) throws SQLException {
        int count = statement.getUpdateCount();
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            LOG.debug("{}", warning.getMessage());
        }
        while (statement.getMoreResults() || statement.getUpdateCount() != -1) {
            continue;
        }
        return count;
    }
}
