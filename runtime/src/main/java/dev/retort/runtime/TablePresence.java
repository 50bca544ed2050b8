package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.schema.QualifiedName;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Whether a table of Retort's own is there, and how it comes to be. */
final class TablePresence {

    private TablePresence() {}

    static boolean of(QualifiedName name, Dialect dialect, Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String escape = metaData.getSearchStringEscape();
        String schema = name.inDefaultSchema() ? connection.getSchema() : dialect.stored(name.schema());
        String table = dialect.stored(name.name());
        try (ResultSet tables = metaData.getTables(
                connection.getCatalog(), pattern(schema, escape), pattern(table, escape), new String[] {
                    "TABLE", "BASE TABLE"
                })) {
            return tables.next();
        }
    }

    /**
     * Creates the table unless it is there, and commits. Where another session creates it at the same moment, one of the two
     * is refused, and finds the other's.
     */
    static void ensure(QualifiedName name, List<SqlStatement> creation, Dialect dialect, Connection connection)
            throws SQLException {
        if (of(name, dialect, connection)) {
            return;
        }
        Execution execution = new Execution(connection, dialect);
        try {
            for (SqlStatement statement : creation) {
                execution.execute(statement);
            }
            commit(connection);
        } catch (SQLException e) {
            rollback(connection);
            if (!of(name, dialect, connection)) {
                throw e;
            }
        }
    }

    private static void commit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void rollback(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    private static String pattern(String name, String escape) {
        return name == null
                ? null
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }
}
