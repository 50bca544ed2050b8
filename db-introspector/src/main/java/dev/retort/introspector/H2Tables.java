package dev.retort.introspector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads H2's tables and the named schemas that there are. */
final class H2Tables {

    /** A linked table is another database's; temporary tables have another table type. */
    private static final String TABLES = """
            SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS
            FROM INFORMATION_SCHEMA.TABLES
            WHERE TABLE_TYPE = 'BASE TABLE' AND STORAGE_TYPE <> 'TABLE LINK' AND TABLE_SCHEMA IN (%s)
            ORDER BY TABLE_SCHEMA, TABLE_NAME
            """;

    private static final String SCHEMATA = """
            SELECT SCHEMA_NAME
            FROM INFORMATION_SCHEMA.SCHEMATA
            WHERE SCHEMA_NAME IN (%s)
            ORDER BY SCHEMA_NAME
            """;

    /** A table by its names as they are stored. */
    record Key(String schema, String name) {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"));
        }
    }

    private H2Tables() {}

    /** The tables without their parts. */
    static Map<Key, TableParts> read(Catalog catalog, StoredNames names, String[] schemas) {
        Map<Key, TableParts> tables = new LinkedHashMap<>();
        catalog.read(
                "tables",
                among(TABLES, schemas),
                row -> {
                    Key key = Key.of(row);
                    return tables.put(
                            key, new TableParts(names.name(key.schema(), key.name()), Catalog.text(row, "REMARKS")));
                },
                (Object[]) schemas);
        return tables;
    }

    /** Those of the schemas that exist. */
    static List<String> existing(Catalog catalog, String[] schemas) {
        return catalog.read(
                "schemas", among(SCHEMATA, schemas), row -> row.getString("SCHEMA_NAME"), (Object[]) schemas);
    }

    /** The query with as many question marks as there are schemas. */
    static String among(String query, String[] schemas) {
        return query.formatted(String.join(", ", Collections.nCopies(schemas.length, "?")));
    }
}
