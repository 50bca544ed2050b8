package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Reads the columns of H2's tables. */
final class H2Columns {

    private static final String COLUMNS = """
            SELECT *
            FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_SCHEMA IN (%s)
            ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
            """;

    private final StoredNames names;
    private final H2Types types;

    H2Columns(StoredNames names, H2Types types) {
        this.names = names;
        this.types = types;
    }

    void read(Catalog catalog, String[] schemas, Map<H2Tables.Key, TableParts> tables) {
        catalog.read(
                "columns",
                H2Tables.among(COLUMNS, schemas),
                row -> {
                    H2Tables.Key table = H2Tables.Key.of(row);
                    TableParts parts = tables.get(table);
                    if (parts != null) {
                        parts.add(column(row, table));
                    }
                    return table;
                },
                (Object[]) schemas);
    }

    private Column column(ResultSet row, H2Tables.Key table) throws SQLException {
        SqlType type = type(row, table);
        return new Column(
                names.name(row.getString("COLUMN_NAME")),
                type,
                row.getString("IS_NULLABLE").equals("YES"),
                value(row, type),
                QualifiedName.UNNAMED,
                Catalog.text(row, "REMARKS"));
    }

    /** A domain's column is of that type, whatever stands behind it; unless an enumeration does. */
    private SqlType type(ResultSet row, H2Tables.Key table) throws SQLException {
        String domain = row.getString("DOMAIN_NAME");
        if (domain == null) {
            return types.type(table, H2TypeText.of(row));
        }
        String schema = row.getString("DOMAIN_SCHEMA");
        return types.enumeration(schema, domain).orElse(new SqlType.UserDefined(names.name(schema, domain)));
    }

    private static ColumnValue value(ResultSet row, SqlType type) throws SQLException {
        if (row.getString("IS_IDENTITY").equals("YES")) {
            return new Identity(
                    row.getString("IDENTITY_GENERATION").equals("ALWAYS"),
                    new SequenceOptions(
                            type,
                            row.getLong("IDENTITY_START"),
                            row.getLong("IDENTITY_INCREMENT"),
                            row.getLong("IDENTITY_MINIMUM"),
                            row.getLong("IDENTITY_MAXIMUM"),
                            row.getLong("IDENTITY_CACHE"),
                            row.getString("IDENTITY_CYCLE").equals("YES")));
        }
        if (row.getString("IS_GENERATED").equals("ALWAYS")) {
            return new ColumnValue.Generated(row.getString("GENERATION_EXPRESSION"), true);
        }
        String expression = row.getString("COLUMN_DEFAULT");
        return expression == null ? ColumnValue.NONE : new ColumnValue.Default(expression);
    }
}
