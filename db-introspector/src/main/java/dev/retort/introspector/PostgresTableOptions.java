package dev.retort.introspector;

/**
 * How PostgreSQL's tables, columns, indexes, constraints and sequences are set up beyond what schema values describe, so that
 * a revision that was written from such a database says nothing of it.
 */
final class PostgresTableOptions {

    /**
     * Of partitions nothing is told, as they are left alone altogether. {@code to_jsonb} reads columns that older servers do
     * not have.
     */
    static final String QUERY = """
            WITH scope AS (
                SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (?)
            ), relation AS (
                SELECT c.*, s.nspname
                FROM pg_class c
                JOIN scope s ON s.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
                  AND NOT EXISTS (
                      SELECT FROM pg_depend e
                      WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
            ), index AS (
                SELECT c.*, r.nspname, r.relname AS of_table, i.indisclustered, i.indisreplident
                FROM pg_index i
                JOIN relation r ON r.oid = i.indrelid
                JOIN pg_class c ON c.oid = i.indexrelid
            ), stored AS (
                SELECT oid, nspname, relname, reloptions, reltablespace, reltoastrelid FROM relation
                UNION ALL
                SELECT oid, nspname, relname, reloptions, reltablespace, 0 FROM index
            ), attribute AS (
                SELECT a.*, s.nspname, s.relname, quote_literal(a.attname) || ': ' AS column
                FROM stored s
                JOIN pg_attribute a ON a.attrelid = s.oid AND a.attnum > 0 AND NOT a.attisdropped
            )
            SELECT 'partitioning' AS kind, nspname, relname AS name, 'by ' || pg_get_partkeydef(oid) AS detail
            FROM relation
            WHERE relkind = 'p'
            UNION ALL
            SELECT 'inheritance', r.nspname, r.relname, 'from ' || quote_literal(p.relname)
            FROM relation r
            JOIN pg_inherits i ON i.inhrelid = r.oid
            JOIN pg_class p ON p.oid = i.inhparent
            UNION ALL
            SELECT 'typed table', r.nspname, r.relname, 'of ' || quote_literal(t.typname)
            FROM relation r
            JOIN pg_type t ON t.oid = r.reloftype
            UNION ALL
            SELECT 'unlogged table', nspname, relname, ''
            FROM relation
            WHERE relpersistence = 'u'
            UNION ALL
            SELECT 'access method', r.nspname, r.relname, quote_literal(am.amname)
            FROM relation r
            JOIN pg_am am ON am.oid = r.relam AND am.amname <> 'heap'
            UNION ALL
            SELECT 'replica identity', r.nspname, r.relname,
                CASE r.relreplident WHEN 'f' THEN 'full' WHEN 'n' THEN 'nothing' ELSE 'index' END
            FROM relation r
            WHERE r.relreplident <> 'd'
            UNION ALL
            SELECT 'clustering', nspname, of_table, 'on ' || quote_literal(relname)
            FROM index
            WHERE indisclustered
            UNION ALL
            SELECT 'storage parameters', s.nspname, s.relname, array_to_string(
                s.reloptions || ARRAY(SELECT 'toast.' || o FROM unnest(t.reloptions) WITH ORDINALITY u (o, n) ORDER BY n), ', ')
            FROM stored s
            LEFT JOIN pg_class t ON t.oid = s.reltoastrelid
            WHERE s.reloptions IS NOT NULL OR t.reloptions IS NOT NULL
            UNION ALL
            SELECT 'tablespace', s.nspname, s.relname, quote_literal(t.spcname)
            FROM stored s
            JOIN pg_tablespace t ON t.oid = s.reltablespace
            UNION ALL
            SELECT 'statistics target', nspname, relname, "column" || attstattarget
            FROM attribute
            WHERE attstattarget >= 0
            UNION ALL
            SELECT 'column options', nspname, relname, "column" || array_to_string(attoptions, ', ')
            FROM attribute
            WHERE attoptions IS NOT NULL
            UNION ALL
            SELECT 'column storage', a.nspname, a.relname, "column"
                || CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END
            FROM attribute a
            JOIN relation r ON r.oid = a.attrelid
            JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attstorage <> t.typstorage
            UNION ALL
            SELECT 'compression', nspname, relname, "column" || CASE attcompression WHEN 'l' THEN 'lz4' ELSE 'pglz' END
            FROM attribute
            WHERE attcompression IN ('l', 'p')
            UNION ALL
            SELECT 'constraint', r.nspname, co.conname,
                'on ' || quote_literal(r.relname) || ': ' || pg_get_constraintdef(co.oid)
            FROM pg_constraint co
            JOIN relation r ON r.oid = co.conrelid
            WHERE co.conparentid = 0
              AND (co.contype IN ('c', 'n') AND co.connoinherit
                  OR co.contype = 'n' AND NOT co.convalidated
                  OR (to_jsonb(co) ->> 'conperiod')::boolean)
            UNION ALL
            SELECT 'owned sequence', s.nspname, c.relname,
                'of column ' || quote_literal(a.attname) || ' of ' || quote_literal(t.relname)
            FROM pg_class c
            JOIN scope s ON s.oid = c.relnamespace
            JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid
                AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'a' AND o.refobjsubid > 0
            JOIN pg_class t ON t.oid = o.refobjid
            JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
            WHERE c.relkind = 'S' AND NOT {serial}
            UNION ALL
            SELECT 'comment', coalesce(i.nspname, r.nspname, s.nspname),
                coalesce(i.relname, co.conname, q.relname, t.typname, n.nspname), CASE
                    WHEN i.oid IS NOT NULL THEN 'on index of ' || quote_literal(i.of_table)
                    WHEN co.oid IS NOT NULL THEN 'on constraint of ' || quote_literal(r.relname)
                    WHEN q.oid IS NOT NULL THEN 'on sequence'
                    WHEN t.oid IS NOT NULL THEN 'on enumeration type'
                    ELSE 'on schema' END
            FROM pg_description d
            LEFT JOIN index i ON d.classoid = 'pg_class'::regclass AND i.oid = d.objoid
            LEFT JOIN pg_class q ON d.classoid = 'pg_class'::regclass AND q.oid = d.objoid AND q.relkind = 'S'
            LEFT JOIN pg_constraint co ON d.classoid = 'pg_constraint'::regclass AND co.oid = d.objoid
            LEFT JOIN relation r ON r.oid = co.conrelid
            LEFT JOIN pg_type t ON d.classoid = 'pg_type'::regclass AND t.oid = d.objoid AND t.typtype = 'e'
            LEFT JOIN scope n ON d.classoid = 'pg_namespace'::regclass AND n.oid = d.objoid AND n.nspname <> 'public'
            LEFT JOIN scope s ON s.oid = coalesce(q.relnamespace, t.typnamespace, n.oid)
            WHERE d.objsubid = 0 AND coalesce(i.nspname, r.nspname, s.nspname) IS NOT NULL
            """.replace("{serial}", PostgresSequences.SERIAL);

    private PostgresTableOptions() {}
}
