package dev.retort.introspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PostgreSQL's tables and the named schemas that there are. */
final class PostgresTables {

    /**
     * What is compared: ordinary and partitioned tables, but no partitions, which belong to their parent; nothing temporary,
     * and nothing that an extension owns.
     */
    static final String COMPARED = """
            SELECT c.oid
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?)
              AND c.relkind IN ('r', 'p')
              AND NOT c.relispartition
              AND c.relpersistence <> 't'
              AND NOT EXISTS (
                  SELECT FROM pg_depend e
                  WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
            """;

    private static final String TABLES = """
            SELECT c.oid, n.nspname, c.relname, d.description
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_description d
                ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE c.oid IN (%s)
            ORDER BY n.nspname, c.relname
            """.formatted(COMPARED);

    private static final String NAMESPACES = """
            SELECT nspname
            FROM pg_namespace
            WHERE nspname = ANY (?)
            ORDER BY nspname
            """;

    private PostgresTables() {}

    /** The tables by oid, without their parts. */
    static Map<Long, TableParts> read(Catalog catalog, StoredNames names, String[] schemas) {
        Map<Long, TableParts> tables = new LinkedHashMap<>();
        catalog.read(
                "tables",
                TABLES,
                row -> tables.put(
                        row.getLong("oid"),
                        new TableParts(
                                names.name(row.getString("nspname"), row.getString("relname")),
                                Catalog.text(row, "description"))),
                (Object) schemas);
        return tables;
    }

    /** Those of the schemas that exist. */
    static List<String> existing(Catalog catalog, String[] schemas) {
        return catalog.read("schemas", NAMESPACES, row -> row.getString("nspname"), (Object) schemas);
    }
}
