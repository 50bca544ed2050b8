package dev.retort.introspector;

import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The queries of a catalog over one connection. */
final class Catalog {

    /** Makes one value of the current row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads all rows of a query.
     *
     * @param subject what the rows are, for the message if it fails
     * @param parameters strings, arrays of strings, or arrays of oids
     */
    <T> List<T> read(String subject, String sql, RowReader<T> reader, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof String[] texts) {
                    statement.setArray(i + 1, connection.createArrayOf("text", texts));
                } else if (parameters[i] instanceof Long[] oids) {
                    statement.setArray(i + 1, connection.createArrayOf("oid", oids));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw unreadable(subject, e);
        }
    }

    static RetortException unreadable(String subject, SQLException cause) {
        return RetortException.database(
                "Cannot read the database's " + subject + ": "
                        + cause.getMessage().lines().findFirst().orElse(""),
                cause);
    }

    /** The elements of an array column; a null element stays null, and a null array is empty. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** The elements of an array column of small integers; a null array is empty. */
    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Short[]) array.getArray()).map(Short::intValue).toList();
    }

    /** The text of a column, empty for null. */
    static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
