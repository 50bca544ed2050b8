package dev.retort.introspector;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.schema.Identifier;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** The introspectors that there are. */
public final class Introspectors {

    private Introspectors() {}

    /**
     * The introspector of the database that the connection leads to: one over its own catalog for PostgreSQL and H2, one over
     * {@link DatabaseMetaData} alone for any other.
     *
     * @throws RetortException of kind DATABASE for a version that is too old, or if the connection does not answer
     */
    public static Introspector of(Connection connection) {
        try {
            Server server = Server.of(connection.getMetaData());
            return switch (server.product()) {
                case "PostgreSQL" -> postgres(connection, server);
                case "H2" -> h2(connection, server);
                default -> portable(connection, server);
            };
        } catch (SQLException e) {
            throw unknown(e);
        }
    }

    /**
     * The introspector over {@link DatabaseMetaData} alone, for any database whatever.
     *
     * @throws RetortException of kind DATABASE if the connection does not answer
     */
    public static Introspector portable(Connection connection) {
        try {
            return portable(connection, Server.of(connection.getMetaData()));
        } catch (SQLException e) {
            throw unknown(e);
        }
    }

    private static RetortException unknown(SQLException cause) {
        return RetortException.database("Cannot tell what database this is: " + cause.getMessage(), cause);
    }

    private static Introspector portable(Connection connection, Server server) throws SQLException {
        Dialect dialect = Dialects.of(server);
        return new PortableIntrospector(dialect, defaultSchema(connection, dialect));
    }

    private static Introspector postgres(Connection connection, Server server) throws SQLException {
        Dialect dialect = Dialects.of(server);
        return new PostgresIntrospector(dialect, defaultSchema(connection, dialect));
    }

    private static Introspector h2(Connection connection, Server server) throws SQLException {
        Dialect dialect = Dialects.of(server);
        H2Settings settings = H2Settings.read(new Catalog(connection));
        return new H2Introspector(dialect, defaultSchema(connection, dialect), settings);
    }

    private static Identifier defaultSchema(Connection connection, Dialect dialect) throws SQLException {
        String schema = connection.getSchema();
        return schema == null || schema.isEmpty() ? Identifier.UNNAMED : dialect.fromStored(schema);
    }
}
