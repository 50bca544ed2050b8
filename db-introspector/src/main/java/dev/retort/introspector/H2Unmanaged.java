package dev.retort.introspector;

import java.util.List;
import java.util.Set;

/** Reads what H2 has beside tables and sequences, in one statement. */
final class H2Unmanaged {

    private static final String OBJECTS = """
            SELECT CASE STORAGE_TYPE WHEN 'TABLE LINK' THEN 'linked table' ELSE LOWER(TABLE_TYPE) END AS KIND,
                TABLE_SCHEMA AS SCHEMA_NAME, TABLE_NAME AS NAME, '' AS DETAIL
            FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_TYPE NOT LIKE '%TEMPORARY%' AND (TABLE_TYPE <> 'BASE TABLE' OR STORAGE_TYPE = 'TABLE LINK')
            UNION ALL
            SELECT 'trigger', TRIGGER_SCHEMA, TRIGGER_NAME, 'on ''' || EVENT_OBJECT_TABLE || ''''
            FROM INFORMATION_SCHEMA.TRIGGERS
            UNION ALL
            SELECT LOWER(ROUTINE_TYPE), ROUTINE_SCHEMA, ROUTINE_NAME, ''
            FROM INFORMATION_SCHEMA.ROUTINES
            UNION ALL
            SELECT 'domain', DOMAIN_SCHEMA, DOMAIN_NAME, ''
            FROM INFORMATION_SCHEMA.DOMAINS
            UNION ALL
            SELECT 'synonym', SYNONYM_SCHEMA, SYNONYM_NAME, 'for ''' || SYNONYM_FOR || ''''
            FROM INFORMATION_SCHEMA.SYNONYMS
            UNION ALL
            SELECT 'constant', CONSTANT_SCHEMA, CONSTANT_NAME, ''
            FROM INFORMATION_SCHEMA.CONSTANTS
            UNION ALL
            SELECT 'grant', TABLE_SCHEMA, TABLE_NAME, 'to ''' || GRANTEE || ''': ' || RIGHTS
            FROM INFORMATION_SCHEMA.RIGHTS
            WHERE TABLE_NAME IS NOT NULL
            """;

    private H2Unmanaged() {}

    static List<UnmanagedObject> read(Catalog catalog, StoredNames names, String[] schemas) {
        Set<String> scope = Set.of(schemas);
        return catalog
                .read(
                        "views, functions and the like",
                        OBJECTS,
                        row -> new H2Object(
                                row.getString("SCHEMA_NAME"),
                                new UnmanagedObject(
                                        row.getString("KIND"),
                                        names.name(row.getString("SCHEMA_NAME"), row.getString("NAME")),
                                        row.getString("DETAIL"))))
                .stream()
                .filter(object -> scope.contains(object.schema()))
                .map(H2Object::object)
                .sorted()
                .toList();
    }

    private record H2Object(String schema, UnmanagedObject object) {}
}
