package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.operation.CreateTable;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of Retort's own: whether it is there, and how it comes to be.
 *
 * @param table its definition
 * @param dialect the database that it stands in
 */
record OwnTable(Table table, Dialect dialect) {

    /** @param columns the columns, of which the first is the primary key */
    static OwnTable of(QualifiedName name, Dialect dialect, List<Column> columns) {
        PrimaryKey key =
                new PrimaryKey(Identifier.UNNAMED, List.of(columns.get(0).name()), Deferral.NOT_DEFERRABLE);
        return new OwnTable(Table.of(name, columns).withConstraints(List.of(key)), dialect);
    }

    boolean isPresent(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String escape = metaData.getSearchStringEscape();
        QualifiedName name = table.name();
        String schema = name.inDefaultSchema() ? connection.getSchema() : dialect.stored(name.schema());
        try (ResultSet tables = metaData.getTables(
                connection.getCatalog(),
                pattern(schema, escape),
                pattern(dialect.stored(name.name()), escape),
                new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    /**
     * Creates the table unless it is there, and commits. Where another session creates it at the same moment, one of the two
     * is refused, and finds the other's.
     */
    void ensure(Connection connection) throws SQLException {
        try {
            create(connection);
            commit(connection);
        } catch (SQLException e) {
            rollback(connection);
            if (!isPresent(connection)) {
                throw e;
            }
        }
    }

    /** Creates the table unless it is there, in the transaction that is open. */
    void create(Connection connection) throws SQLException {
        if (isPresent(connection)) {
            return;
        }
        Execution execution = new Execution(connection, dialect);
        for (SqlStatement statement : creation()) {
            execution.execute(statement);
        }
    }

    List<SqlStatement> creation() {
        return dialect.compile(new ConventionalNaming(dialect.conventionalNames()).resolve(new CreateTable(table)));
    }

    /** The table's name as SQL has to write it. */
    String quoted() {
        return dialect.quote(table.name());
    }

    /** A column's name as SQL has to write it. */
    String quoted(Identifier column) {
        return dialect.quote(column);
    }

    /** Columns' names as SQL has to write them, with commas between. */
    String quoted(Identifier... columns) {
        return Arrays.stream(columns).map(dialect::quote).collect(Collectors.joining(", "));
    }

    /** A text of a row; some databases keep an empty one as null. */
    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
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
