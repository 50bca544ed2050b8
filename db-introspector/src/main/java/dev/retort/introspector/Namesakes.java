package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects tables of certain names from rows that hold a column each. */
final class Namesakes {

    /** Views, foreign tables and the database's own schemas hold nothing that a model would be missing. */
    private static final String POSTGRES = """
            SELECT n.nspname AS table_schema, c.relname AS table_name, a.attname AS column_name
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relname = ANY (?)
              AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition
              AND c.relpersistence <> 't'
              AND n.nspname <> 'information_schema'
              AND n.nspname !~ '^pg_'
            ORDER BY n.nspname, c.relname, a.attnum
            """;

    private static final String H2 = """
            SELECT C.TABLE_SCHEMA, C.TABLE_NAME, C.COLUMN_NAME
            FROM INFORMATION_SCHEMA.COLUMNS C
            JOIN INFORMATION_SCHEMA.TABLES T USING (TABLE_SCHEMA, TABLE_NAME)
            WHERE T.TABLE_TYPE = 'BASE TABLE' AND C.TABLE_SCHEMA <> 'INFORMATION_SCHEMA' AND C.TABLE_NAME IN (%s)
            ORDER BY C.TABLE_SCHEMA, C.TABLE_NAME, C.ORDINAL_POSITION
            """;

    private final StoredNames names;
    private final SortedMap<QualifiedName, List<Identifier>> columns = new TreeMap<>();

    private Namesakes(StoredNames names) {
        this.names = names;
    }

    static List<Namesake> ofPostgres(Catalog catalog, StoredNames names, Collection<Identifier> tables) {
        Namesakes namesakes = new Namesakes(names);
        catalog.read("tables of other schemas", POSTGRES, namesakes::add, (Object) stored(names.dialect(), tables));
        return namesakes.found();
    }

    static List<Namesake> ofH2(Catalog catalog, StoredNames names, Collection<Identifier> tables) {
        Namesakes namesakes = new Namesakes(names);
        String[] stored = stored(names.dialect(), tables);
        catalog.read("tables of other schemas", H2Tables.among(H2, stored), namesakes::add, (Object[]) stored);
        return namesakes.found();
    }

    private static String[] stored(Dialect dialect, Collection<Identifier> tables) {
        return tables.stream().map(dialect::stored).toArray(String[]::new);
    }

    private QualifiedName add(ResultSet row) throws SQLException {
        QualifiedName table = names.name(row.getString("table_schema"), row.getString("table_name"));
        columns.computeIfAbsent(table, name -> new ArrayList<>()).add(names.name(row.getString("column_name")));
        return table;
    }

    private List<Namesake> found() {
        return columns.entrySet().stream()
                .map(table -> new Namesake(table.getKey(), table.getValue()))
                .toList();
    }
}
