package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the columns of PostgreSQL's tables. */
final class PostgresColumns {

    /**
     * A type prints with its schema unless that is the default one. One that an extension brought, and that the session finds
     * without a schema, is known by its bare name wherever it was installed: {@code type_prefix} is what to take away. 100 is
     * the collation {@code default}, which character types have by themselves.
     */
    private static final String COLUMNS = """
            SELECT a.attrelid, a.attnum, a.attname, a.attcollation::text, a.attnotnull, a.attidentity, a.attgenerated,
                   format_type(a.atttypid, a.atttypmod) AS type,
                   CASE WHEN a.atttypid = ANY (ARRAY(
                       SELECT unnest(ARRAY[t.oid, t.typarray])
                       FROM pg_depend e
                       JOIN pg_type t ON t.oid = e.objid
                       JOIN pg_namespace n ON n.oid = t.typnamespace
                       WHERE e.classid = 'pg_type'::regclass AND e.deptype = 'e' AND n.nspname = ANY (?)))
                       THEN (
                           SELECT quote_ident(n.nspname) || '.'
                           FROM pg_type t
                           JOIN pg_namespace n ON n.oid = t.typnamespace
                           WHERE t.oid = a.atttypid) END AS type_prefix,
                   pg_get_expr(d.adbin, d.adrelid) AS expression,
                   CASE WHEN a.attcollation NOT IN (0, 100) THEN (
                       SELECT ARRAY[n.nspname, co.collname]::text[]
                       FROM pg_collation co
                       JOIN pg_namespace n ON n.oid = co.collnamespace
                       JOIN pg_type t ON t.oid = a.atttypid
                       WHERE co.oid = a.attcollation AND t.typcollation <> co.oid) END AS collation,
                   s.description
            FROM pg_attribute a
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            LEFT JOIN pg_description s
                ON s.classoid = 'pg_class'::regclass AND s.objoid = a.attrelid AND s.objsubid = a.attnum
            WHERE a.attrelid = ANY (?) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """;

    private final StoredNames names;
    private final PostgresSearchPath searchPath;
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
                searchPath.schemas().toArray(String[]::new),
                tables.keySet().toArray(Long[]::new));
    }

    /** The serial columns among those read, as what they are. */
    List<SerialColumn> serialColumns() {
        return serialColumns;
    }

    private Column column(ResultSet row, TableParts table) throws SQLException {
        Column column = new Column(
                names.name(row.getString("attname")),
                type(row),
                !row.getBoolean("attnotnull"),
                value(row),
                names.collation(Catalog.texts(row, "collation")),
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

    private SqlType type(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String prefix = Catalog.text(row, "type_prefix");
        return names.dialect().parseType(type.startsWith(prefix) ? type.substring(prefix.length()) : type);
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
