package dev.retort.introspector;

import java.util.List;

/**
 * Which of PostgreSQL's tables to read.
 *
 * @param query the query for their oids, with one parameter
 * @param parameter the parameter
 */
record PostgresTableSet(String query, String[] parameter) {

    /**
     * What takes part in a comparison: ordinary and partitioned tables, but no partitions, which belong to their parent; nothing
     * temporary, and nothing that an extension owns.
     */
    private static final String COMPARED = """
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

    private static final String TEMPORARY = """
            SELECT c.oid
            FROM pg_class c
            WHERE c.relnamespace = pg_my_temp_schema() AND c.relname = ANY (?)
            """;

    /** The tables of the schemas that take part in a comparison. */
    static PostgresTableSet compared(String[] schemas) {
        return new PostgresTableSet(COMPARED, schemas);
    }

    /** The session's temporary tables of these names. */
    static PostgresTableSet temporary(List<String> names) {
        return new PostgresTableSet(TEMPORARY, names.toArray(String[]::new));
    }

    /** The query with {@code {tables}} replaced by the query for the oids. */
    String in(String sql) {
        return sql.replace("{tables}", query);
    }
}
