package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the columns of PostgreSQL's tables. */
final class PostgresColumns {

    private static final String COLUMNS = """
            SELECT a.attrelid, a.attnum, a.attname, a.attcollation::text, a.attnotnull, a.attidentity, a.attgenerated,
                   %s,
                   pg_get_expr(d.adbin, d.adrelid) AS expression,
                   s.description
            FROM pg_attribute a
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_description s
                ON s.classoid = 'pg_class'::regclass AND s.objoid = a.attrelid AND s.objsubid = a.attnum
            WHERE a.attrelid = ANY (?) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """.formatted(PostgresAttributeTypes.SELECTED);

    private final StoredNames names;
    private final PostgresSearchPath searchPath;
    private final PostgresAttributeTypes types;
    private final PostgresSequences.Owned owned;
    private final List<SerialColumn> serialColumns = new ArrayList<>();

    /**
     * @param names what reads names
     * @param searchPath where the session looks for types
     * @param owned the sequences that are part of a column
     */
    PostgresColumns(StoredNames names, PostgresSearchPath searchPath, PostgresSequences.Owned owned) {
        this.names = names;
        this.searchPath = searchPath;
        this.types = new PostgresAttributeTypes(names, searchPath);
        this.owned = owned;
    }

    PostgresSearchPath searchPath() {
        return searchPath;
    }

    void read(Catalog catalog, Map<Long, TableParts> tables) {
        catalog.read(
                "columns",
                COLUMNS,
                row -> {
                    TableParts table = tables.get(row.getLong("attrelid"));
                    Column column = column(row, table);
                    table.add(column, row.getInt("attnum"), row.getString("attcollation"));
                    return column;
                },
                types.parameter(),
                tables.keySet().toArray(Long[]::new));
    }

    /** The serial columns among those read, as what they are. */
    List<SerialColumn> serialColumns() {
        return serialColumns;
    }

    private Column column(ResultSet row, TableParts table) throws SQLException {
        Column column = new Column(
                names.name(row.getString("attname")),
                types.type(row),
                !row.getBoolean("attnotnull"),
                value(row),
                types.collation(row),
                Catalog.text(row, "description"));
        Optional<Sequence> sequence = owned.by(row.getLong("attrelid"), row.getInt("attnum"));
        if (sequence.isEmpty()) {
            return column;
        }
        String kind = row.getString("attidentity");
        if (kind.isEmpty()) {
            serialColumns.add(new SerialColumn(table.name(), column, sequence.get()));
        }
        return column.withValue(new Identity(kind.equals("a"), sequence.get().options()));
    }

    private static ColumnValue value(ResultSet row) throws SQLException {
        String expression = row.getString("expression");
        if (expression == null) {
            return ColumnValue.NONE;
        }
        String generated = row.getString("attgenerated");
        return generated.isEmpty()
                ? new ColumnValue.Default(expression)
                : new ColumnValue.Generated(expression, generated.equals("s"));
    }
}
