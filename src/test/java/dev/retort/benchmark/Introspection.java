package dev.retort.benchmark;

import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Introspection as a program of its own, beside {@link BulkCatalogRead}. */
final class Introspection {

    private Introspection() {}

    /**
     * Reads the default schema, and ends with 0.
     *
     * @param arguments URL, user and password
     */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            Introspector introspector = Introspectors.of(connection);
            introspector.introspect(connection, IntrospectionScope.DEFAULT_SCHEMA);
        }
    }
}
