package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Reads the columns of a schema's tables by JDBC alone. */
final class PortableColumns {

    private final Dialect dialect;

    PortableColumns(Dialect dialect) {
        this.dialect = dialect;
    }

    void read(DatabaseMetaData metaData, PortableSchema schema, Map<String, TableParts> tables) throws SQLException {
        Map<String, Map<Integer, Column>> columns = new TreeMap<>();
        try (ResultSet rows = metaData.getColumns(schema.catalog(), schema.pattern(metaData), "%", "%")) {
            while (rows.next()) {
                if (schema.holds(rows.getString("TABLE_CAT"), rows.getString("TABLE_SCHEM"))) {
                    columns.computeIfAbsent(rows.getString("TABLE_NAME"), any -> new TreeMap<>())
                            .put(rows.getInt("ORDINAL_POSITION"), column(rows));
                }
            }
        }
        tables.forEach(
                (name, table) -> columns.getOrDefault(name, Map.of()).values().forEach(table::add));
    }

    private Column column(ResultSet row) throws SQLException {
        SqlType type = dialect.parseType(PortableType.declaration(row));
        return new Column(
                dialect.fromStored(row.getString("COLUMN_NAME")),
                type,
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                value(row, type),
                QualifiedName.UNNAMED,
                Catalog.text(row, "REMARKS"));
    }

    private static ColumnValue value(ResultSet row, SqlType type) throws SQLException {
        String expression = Catalog.text(row, "COLUMN_DEF");
        if (Catalog.text(row, "IS_AUTOINCREMENT").equals("YES")) {
            SequenceOptions unsaid = SequenceOptions.defaults();
            return new Identity(
                    false,
                    unsaid.withType(type)
                            .withLimits(
                                    SequenceOptions.defaultMinimum(type, unsaid.increment()),
                                    SequenceOptions.defaultMaximum(type, unsaid.increment())));
        }
        if (expression.isEmpty() || expression.equalsIgnoreCase("NULL")) {
            return ColumnValue.NONE;
        }
        return Catalog.text(row, "IS_GENERATEDCOLUMN").equals("YES")
                ? new ColumnValue.Generated(expression, true)
                : new ColumnValue.Default(expression);
    }
}
