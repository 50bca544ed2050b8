package dev.retort.introspector;

import dev.retort.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads PostgreSQL's tables with all their parts.
 *
 * @param tables the tables, sorted by name
 * @param invalidIndexes the indexes that are not usable, which are not among those of the tables
 */
record PostgresTables(List<Table> tables, List<InvalidIndex> invalidIndexes) {

    private static final String TABLES = """
            SELECT c.oid, n.nspname, c.relname, d.description
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_description d
                ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE c.oid IN ({tables})
            ORDER BY n.nspname, c.relname
            """;

    static PostgresTables read(Catalog catalog, PostgresTableSet set, StoredNames names, PostgresColumns columns) {
        Map<Long, TableParts> parts = new LinkedHashMap<>();
        catalog.read(
                "tables",
                set.in(TABLES),
                row -> parts.put(
                        row.getLong("oid"),
                        new TableParts(
                                names.name(row.getString("nspname"), row.getString("relname")),
                                Catalog.text(row, "description"))),
                (Object) set.parameter());
        // The parts are found by the tables' oids: PostgreSQL plans for a list of values better than for a query.
        columns.read(catalog, parts);
        new PostgresConstraints(names).read(catalog, parts);
        List<InvalidIndex> invalid = new PostgresIndexes(names, columns.searchPath()).read(catalog, parts);
        return new PostgresTables(parts.values().stream().map(TableParts::table).toList(), invalid);
    }
}
