package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Server;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;

/**
 * Reads the schema that a database has. It is made for one server ({@link Introspectors#of}) and serves every connection to
 * the same database.
 *
 * <p>It changes nothing, evaluates nothing, takes no lock but the catalog's own, and needs no privilege but to connect.
 */
public interface Introspector {

    /** What the database is, as the connection reported it. */
    Server server();

    /** The dialect in whose canonical form schemas are handed over. */
    Dialect dialect();

    /**
     * The default schema's name in the database, such as {@code public}; in schema values it has none. It is
     * {@link Identifier#UNNAMED} where the connection has no default schema.
     */
    Identifier defaultSchema();

    /**
     * Reads everything in the scope, in one snapshot where the database has them, by a number of statements that does not
     * depend on how much there is. A connection in the middle of a transaction is read as that transaction sees it.
     *
     * @throws dev.retort.error.RetortException of kind DATABASE if the catalog cannot be read
     */
    Introspection inspect(Connection connection, IntrospectionScope scope);

    /** The schema of {@link #inspect} alone. */
    default Schema introspect(Connection connection, IntrospectionScope scope) {
        return inspect(connection, scope).schema();
    }

    /**
     * What the scope holds beside that: views, functions, triggers, grants and the like, sorted, by a constant number of
     * statements. None where the database has no introspector of its own.
     *
     * @throws dev.retort.error.RetortException of kind DATABASE if the catalog cannot be read
     */
    default List<UnmanagedObject> unmanaged(Connection connection, IntrospectionScope scope) {
        return List.of();
    }

    /**
     * The tables of these names in all schemas, sorted by schema and name, by one statement; for whoever misses them where they
     * should be. None where the database has no introspector of its own.
     *
     * @param tables the names, at least one
     * @throws dev.retort.error.RetortException of kind DATABASE if the catalog cannot be read
     */
    default List<Namesake> namesakes(Connection connection, Collection<Identifier> tables) {
        return List.of();
    }

    /**
     * What puts expressions into the form in which this database prints them, by way of the connection, which must stay open
     * meanwhile.
     *
     * @throws dev.retort.error.RetortException of kind DATABASE if the connection does not answer
     */
    LiveCanonicalizer canonicalizer(Connection connection);

    /** What this introspector cannot see of a schema, a sentence each; empty where it sees everything. */
    default List<String> blindSpots() {
        return List.of();
    }
}
