package dev.retort.introspector;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The search path, on which it depends how PostgreSQL prints names within types and expressions.
 *
 * <p>While a catalog is read the path holds the default schema alone: what is in it prints without a schema, everything else
 * with one, whatever the session's own path is.
 *
 * @param defaultSchema the schema that objects are created in, empty if no schema of the path exists
 * @param schemas all schemas of the session's path that exist, without those that PostgreSQL adds
 */
record PostgresSearchPath(String defaultSchema, List<String> schemas) {

    private static final String READ = """
            SELECT current_schema() AS default_schema, current_schemas(false)::text[] AS schemas
            """;

    /** Without {@code pg_temp} at its end, temporary objects would come first and hide others. */
    private static final String NARROW = """
            SELECT set_config(
                'search_path',
                CASE WHEN current_schema() IS NULL THEN '' ELSE quote_ident(current_schema()) || ', ' END || 'pg_temp',
                true)
            """;

    private static final String EXISTING = """
            SELECT nspname
            FROM pg_namespace
            WHERE nspname = ANY (?)
            ORDER BY nspname
            """;

    static PostgresSearchPath read(Catalog catalog) {
        return catalog.read("search path", READ, PostgresSearchPath::of).get(0);
    }

    private static PostgresSearchPath of(ResultSet row) throws SQLException {
        return new PostgresSearchPath(Catalog.text(row, "default_schema"), Catalog.texts(row, "schemas"));
    }

    /** Those of the schemas that exist. */
    static List<String> existing(Catalog catalog, String[] schemas) {
        return catalog.read("schemas", EXISTING, row -> row.getString("nspname"), (Object) schemas);
    }

    /** Narrows the path to the default schema until the end of the transaction. */
    static void narrow(Catalog catalog) {
        catalog.read("search path", NARROW, row -> row.getString(1));
    }
}
