package dev.retort.introspector;

import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The types of PostgreSQL's attributes, be they columns of a table or parts of a composite type.
 *
 * @param names how names and types read
 * @param searchPath where the session looks for types
 */
record PostgresAttributeTypes(StoredNames names, PostgresSearchPath searchPath) {

    /**
     * What to select of {@code pg_attribute a}, with {@link #parameter} as its one parameter.
     *
     * <p>A type prints with its schema unless that is the default one. One that an extension brought, and that the session
     * finds without a schema, is known by its bare name wherever it was installed: {@code type_prefix} is what to take away.
     * 100 is the collation {@code default}, which character types have by themselves.
     */
    static final String SELECTED = """
            format_type(a.atttypid, a.atttypmod) AS type,
            CASE WHEN a.atttypid = ANY (ARRAY(
                SELECT unnest(ARRAY[t.oid, t.typarray])
                FROM pg_depend e
                JOIN pg_type t ON t.oid = e.objid
                JOIN pg_namespace n ON n.oid = t.typnamespace
                WHERE e.classid = 'pg_type'::regclass AND e.deptype = 'e' AND n.nspname = ANY (?)))
                THEN (
                    SELECT quote_ident(n.nspname) || '.'
                    FROM pg_type t
                    JOIN pg_namespace n ON n.oid = t.typnamespace
                    WHERE t.oid = a.atttypid) END AS type_prefix,
            CASE WHEN a.attcollation NOT IN (0, 100) THEN (
                SELECT ARRAY[n.nspname, co.collname]::text[]
                FROM pg_collation co
                JOIN pg_namespace n ON n.oid = co.collnamespace
                JOIN pg_type t ON t.oid = a.atttypid
                WHERE co.oid = a.attcollation AND t.typcollation <> co.oid) END AS collation""";

    String[] parameter() {
        return searchPath.schemas().toArray(String[]::new);
    }

    SqlType type(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String prefix = Catalog.text(row, "type_prefix");
        return names.dialect().parseType(type.startsWith(prefix) ? type.substring(prefix.length()) : type);
    }

    QualifiedName collation(ResultSet row) throws SQLException {
        return names.collation(Catalog.texts(row, "collation"));
    }
}
