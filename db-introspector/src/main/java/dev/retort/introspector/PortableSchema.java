package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Identifier;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where JDBC keeps the tables of one schema.
 *
 * @param name the schema, unnamed for the default one
 * @param catalog the catalog as it is stored, null for any
 * @param schema the schema as it is stored, null where the database has catalogs alone, as MySQL
 */
record PortableSchema(Identifier name, String catalog, String schema) {

    /** The default schema and those of the scope that exist. */
    static List<PortableSchema> of(Connection connection, Dialect dialect, IntrospectionScope scope)
            throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String catalog = connection.getCatalog();
        boolean hasSchemas = metaData.supportsSchemasInTableDefinitions();
        String defaultSchema = hasSchemas ? connection.getSchema() : null;
        List<PortableSchema> schemas = new ArrayList<>();
        schemas.add(new PortableSchema(Identifier.UNNAMED, catalog, defaultSchema));
        List<String> existing = existing(metaData, hasSchemas);
        for (Identifier namespace : scope.namespaces()) {
            String stored = dialect.stored(namespace);
            boolean isDefault = stored.equals(hasSchemas ? defaultSchema : catalog);
            if (existing.contains(stored) && !isDefault) {
                schemas.add(
                        hasSchemas
                                ? new PortableSchema(namespace, catalog, stored)
                                : new PortableSchema(namespace, stored, null));
            }
        }
        return schemas;
    }

    private static List<String> existing(DatabaseMetaData metaData, boolean hasSchemas) throws SQLException {
        List<String> existing = new ArrayList<>();
        try (ResultSet rows = hasSchemas ? metaData.getSchemas() : metaData.getCatalogs()) {
            while (rows.next()) {
                existing.add(rows.getString(1));
            }
        }
        return existing;
    }

    /** The schema as a pattern that matches nothing else. */
    String pattern(DatabaseMetaData metaData) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        if (schema == null || escape == null || escape.isEmpty()) {
            return schema;
        }
        return schema.replace(escape, escape + escape)
                .replace("_", escape + "_")
                .replace("%", escape + "%");
    }

    /** Whether a table of this catalog and schema is in this one; a pattern may have matched more. */
    boolean holds(String tableCatalog, String tableSchema) {
        return (schema == null || schema.equals(tableSchema))
                && (catalog == null || tableCatalog == null || catalog.equals(tableCatalog));
    }
}
