package dev.retort.introspector;

import dev.retort.schema.EnumType;
import java.util.List;

/** Reads PostgreSQL's enumeration types. */
final class PostgresEnumTypes {

    private static final String ENUM_TYPES = """
            SELECT n.nspname, t.typname,
                   ARRAY(
                       SELECT e.enumlabel::text
                       FROM pg_enum e
                       WHERE e.enumtypid = t.oid
                       ORDER BY e.enumsortorder) AS labels
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE n.nspname = ANY (?)
              AND t.typtype = 'e'
              AND NOT EXISTS (
                  SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
            ORDER BY n.nspname, t.typname
            """;

    private PostgresEnumTypes() {}

    static List<EnumType> read(Catalog catalog, StoredNames names, String[] schemas) {
        return catalog.read(
                "enumeration types",
                ENUM_TYPES,
                row -> new EnumType(
                        names.name(row.getString("nspname"), row.getString("typname")), Catalog.texts(row, "labels")),
                (Object) schemas);
    }
}
