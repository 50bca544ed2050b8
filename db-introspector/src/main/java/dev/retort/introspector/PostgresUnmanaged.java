package dev.retort.introspector;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what PostgreSQL has beside what schema values describe, in two statements. */
final class PostgresUnmanaged {

    private static final String OBJECTS = """
            WITH scope AS (
                SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (?)
            ), owned AS (
                SELECT d.classid, d.objid, quote_literal(x.extname) AS extension
                FROM pg_depend d
                JOIN pg_extension x ON x.oid = d.refobjid
                WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
            ), relation AS (
                SELECT c.oid, s.nspname, c.relname, c.relkind, c.relispartition, c.relowner, c.relacl, c.relrowsecurity,
                    o.extension,
                    CASE c.relkind
                        WHEN 'v' THEN 'view'
                        WHEN 'm' THEN 'materialized view'
                        WHEN 'f' THEN 'foreign table'
                        WHEN 'S' THEN 'sequence'
                        ELSE 'table'
                    END AS kind
                FROM pg_class c
                JOIN scope s ON s.oid = c.relnamespace
                LEFT JOIN owned o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
            )
            SELECT kind, nspname, relname AS name, coalesce('of extension ' || extension, '') AS detail
            FROM relation
            WHERE extension IS NOT NULL OR relkind IN ('v', 'm', 'f') AND NOT relispartition
            UNION ALL
            SELECT 'partition', r.nspname, r.relname, 'of ' || quote_literal(p.relname)
            FROM relation r
            JOIN pg_inherits i ON i.inhrelid = r.oid
            JOIN pg_class p ON p.oid = i.inhparent
            WHERE r.relispartition
            UNION ALL
            SELECT 'invalid index', r.nspname, c.relname, 'on ' || quote_literal(r.relname)
            FROM pg_index i
            JOIN pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
            JOIN relation r ON r.oid = i.indrelid
            WHERE NOT i.indisvalid
            UNION ALL
            SELECT CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END,
                s.nspname, p.proname, '(' || pg_get_function_identity_arguments(p.oid) || ')'
            FROM pg_proc p
            JOIN scope s ON s.oid = p.pronamespace
            WHERE NOT EXISTS (SELECT FROM owned o WHERE o.classid = 'pg_proc'::regclass AND o.objid = p.oid)
            UNION ALL
            SELECT CASE t.typtype WHEN 'd' THEN 'domain' ELSE 'range type' END, s.nspname, t.typname, ''
            FROM pg_type t
            JOIN scope s ON s.oid = t.typnamespace
            WHERE t.typtype IN ('d', 'r')
              AND NOT EXISTS (SELECT FROM owned o WHERE o.classid = 'pg_type'::regclass AND o.objid = t.oid)
            UNION ALL
            SELECT 'trigger', r.nspname, t.tgname, 'on ' || quote_literal(r.relname)
            FROM pg_trigger t
            JOIN relation r ON r.oid = t.tgrelid
            WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND r.extension IS NULL
            UNION ALL
            SELECT 'rule', r.nspname, w.rulename, 'on ' || quote_literal(r.relname)
            FROM pg_rewrite w
            JOIN relation r ON r.oid = w.ev_class
            WHERE w.rulename <> '_RETURN' AND r.extension IS NULL
            UNION ALL
            SELECT 'policy', r.nspname, p.polname, 'on ' || quote_literal(r.relname)
            FROM pg_policy p
            JOIN relation r ON r.oid = p.polrelid
            UNION ALL
            SELECT 'row level security', nspname, relname, ''
            FROM relation
            WHERE relrowsecurity
            UNION ALL
            SELECT 'grant', r.nspname, r.relname, 'to ' || coalesce(quote_literal(g.rolname), 'everyone') || ': '
                || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)
            FROM relation r
            CROSS JOIN aclexplode(r.relacl) a
            LEFT JOIN pg_roles g ON g.oid = a.grantee
            WHERE a.grantee <> r.relowner AND r.extension IS NULL
            GROUP BY r.nspname, r.relname, g.rolname
            UNION ALL
            SELECT 'grant', r.nspname, r.relname, 'to ' || coalesce(quote_literal(g.rolname), 'everyone') || ': '
                || string_agg(p.privilege_type, ', ' ORDER BY p.privilege_type) || ' on column ' || quote_literal(a.attname)
            FROM relation r
            JOIN pg_attribute a ON a.attrelid = r.oid AND NOT a.attisdropped
            CROSS JOIN aclexplode(a.attacl) p
            LEFT JOIN pg_roles g ON g.oid = p.grantee
            WHERE r.extension IS NULL
            GROUP BY r.nspname, r.relname, a.attname, g.rolname
            UNION ALL
            SELECT 'statistics', s.nspname, e.stxname, ''
            FROM pg_statistic_ext e
            JOIN scope s ON s.oid = e.stxnamespace
            UNION ALL
            SELECT object.kind, s.nspname, object.name, ''
            FROM (
                SELECT 'collation' AS kind, 'pg_collation'::regclass AS catalog, oid, collnamespace AS namespace, collname AS name
                FROM pg_collation
                UNION ALL
                SELECT 'operator', 'pg_operator'::regclass, oid, oprnamespace, oprname FROM pg_operator
                UNION ALL
                SELECT 'operator class', 'pg_opclass'::regclass, oid, opcnamespace, opcname FROM pg_opclass
                UNION ALL
                SELECT 'text search configuration', 'pg_ts_config'::regclass, oid, cfgnamespace, cfgname FROM pg_ts_config
                UNION ALL
                SELECT 'text search dictionary', 'pg_ts_dict'::regclass, oid, dictnamespace, dictname FROM pg_ts_dict
            ) object
            JOIN scope s ON s.oid = object.namespace
            WHERE NOT EXISTS (SELECT FROM owned o WHERE o.classid = object.catalog AND o.objid = object.oid)
            UNION ALL
            SELECT 'foreign server', '', v.srvname, ''
            FROM pg_foreign_server v
            WHERE NOT EXISTS (SELECT FROM owned o WHERE o.classid = 'pg_foreign_server'::regclass AND o.objid = v.oid)
            UNION ALL
            SELECT 'cast', '', format_type(k.castsource, NULL), 'to ' || quote_literal(format_type(k.casttarget, NULL))
            FROM pg_cast k
            WHERE k.oid >= 16384
              AND NOT EXISTS (SELECT FROM owned o WHERE o.classid = 'pg_cast'::regclass AND o.objid = k.oid)
            UNION ALL
            SELECT 'extension', '', extname, 'version ' || extversion
            FROM pg_extension
            WHERE extname <> 'plpgsql'
            UNION ALL
            SELECT 'event trigger', '', evtname, ''
            FROM pg_event_trigger
            UNION ALL
            SELECT 'publication', '', pubname, ''
            FROM pg_publication
            """;

    private static final String PASSED_OVER = """
            SELECT quote_literal(x.extname) AS extension, count(*) AS number
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
            LEFT JOIN pg_extension x ON x.oid = d.refobjid
            WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND (c.relispartition OR x.extname IS NOT NULL)
            GROUP BY x.extname
            ORDER BY x.extname
            """;

    /** Kinds whose names are the whole database's. */
    private static final Set<String> GLOBAL =
            Set.of("extension", "event trigger", "publication", "foreign server", "cast");

    private PostgresUnmanaged() {}

    static List<UnmanagedObject> read(Catalog catalog, StoredNames names, String[] schemas) {
        return Stream.of(OBJECTS, PostgresTableOptions.QUERY)
                .flatMap(
                        query -> catalog
                                .read("views, functions and the like", query, row -> unmanaged(names, row), (Object)
                                        schemas)
                                .stream())
                .sorted()
                .toList();
    }

    private static UnmanagedObject unmanaged(StoredNames names, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String name = row.getString("name");
        QualifiedName qualified = GLOBAL.contains(kind)
                ? new QualifiedName(Identifier.UNNAMED, names.name(name))
                : names.name(row.getString("nspname"), name);
        return new UnmanagedObject(kind, qualified, row.getString("detail"));
    }

    /** How many tables belong to another or to an extension, in words: {@code 3 partitions}. */
    static List<String> passedOver(Catalog catalog, String[] schemas) {
        return catalog.read(
                "partitions",
                PASSED_OVER,
                row -> {
                    String extension = row.getString("extension");
                    int number = row.getInt("number");
                    return extension == null
                            ? number + (number == 1 ? " partition" : " partitions")
                            : number + (number == 1 ? " table" : " tables") + " of extension " + extension;
                },
                (Object) schemas);
    }
}
