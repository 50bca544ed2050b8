package dev.retort.introspector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A database with a connection and its introspector, emptied between tests. */
final class LiveDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final Connection connection;
    private final Introspector introspector;

    private LiveDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.open();
        this.introspector = Introspectors.of(connection);
    }

    static LiveDatabase postgres() throws SQLException {
        return new LiveDatabase(TestDatabase.postgres());
    }

    static LiveDatabase h2() throws SQLException {
        return new LiveDatabase(TestDatabase.h2());
    }

    TestDatabase database() {
        return database;
    }

    Connection connection() {
        return connection;
    }

    Introspector introspector() {
        return introspector;
    }

    /** Passes the test over on a server that is older than what it asks for. */
    void assumeAtLeast(int major, int minor) {
        assumeTrue(introspector.server().isAtLeast(major, minor), introspector.server() + " is too old for it");
    }

    void clear() throws SQLException {
        SchemaCreation.clear(connection);
    }

    void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** The first column of the first row. */
    String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    Introspection inspect(String... namespaces) {
        List<Identifier> names = Stream.of(namespaces).map(Identifier::of).toList();
        return introspector.inspect(connection, IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(names));
    }

    Schema read(String... namespaces) {
        return inspect(namespaces).schema();
    }

    /** A table of the default schema, or of the one that its name says. */
    Table table(String name) {
        QualifiedName qualified = QualifiedName.of(name);
        String[] namespaces = qualified.inDefaultSchema()
                ? new String[0]
                : new String[] {qualified.schema().toString()};
        return read(namespaces).tables().get(qualified);
    }

    Column column(String table, String column) {
        return table(table).column(Identifier.of(column)).orElseThrow();
    }

    List<Constraint> constraints(String table) {
        return table(table).constraints();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
