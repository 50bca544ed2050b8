package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.introspector.Introspection;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.introspector.LiveCanonicalizer;
import dev.retort.schema.Identifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The configured database over one connection, for reading. */
final class LiveDatabase implements AutoCloseable {

    private final DatabaseConnections connections;
    private final Connection connection;
    private final Introspector introspector;

    private LiveDatabase(DatabaseConnections connections, Connection connection, Introspector introspector) {
        this.connections = connections;
        this.connection = connection;
        this.introspector = introspector;
    }

    static LiveDatabase open(DatabaseConnections connections) {
        Connection connection = connections.open();
        try {
            return new LiveDatabase(connections, connection, Introspectors.of(connection));
        } catch (RuntimeException e) {
            close(connection, connections);
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return introspector.dialect();
    }

    Introspector introspector() {
        return introspector;
    }

    Introspection inspect(IntrospectionScope scope) {
        return introspector.inspect(connection, scope);
    }

    /** Reads all schemas that it has, but for the database's own. */
    Introspection inspectAll() {
        List<Identifier> namespaces = new ArrayList<>();
        try (ResultSet schemas = connection.getMetaData().getSchemas()) {
            while (schemas.next()) {
                String stored = schemas.getString("TABLE_SCHEM");
                String name = stored.toLowerCase(Locale.ROOT);
                if (!name.equals("information_schema") && !name.startsWith("pg_")) {
                    namespaces.add(dialect().fromStored(stored));
                }
            }
        } catch (SQLException e) {
            throw RetortException.database(
                    "The schemas of " + connections.shownUrl() + " cannot be listed: " + e.getMessage(), e);
        }
        namespaces.remove(introspector.defaultSchema());
        return inspect(IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(namespaces));
    }

    LiveCanonicalizer canonicalizer() {
        return introspector.canonicalizer(connection);
    }

    List<String> blindSpots() {
        return introspector.blindSpots();
    }

    @Override
    public void close() {
        close(connection, connections);
    }

    private static void close(Connection connection, DatabaseConnections connections) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw RetortException.database(
                    "The connection to " + connections.shownUrl() + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
