package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.RandomSchemas;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Law 1: what is created on an empty database is what is read of it. */
class ReflectionLawTest {

    private static TestDatabase postgresDatabase;
    private static Connection postgres;
    private static Introspector postgresIntrospector;
    private static TestDatabase h2Database;
    private static Connection h2;
    private static Introspector h2Introspector;

    @BeforeContainer
    static void open() throws SQLException {
        postgresDatabase = TestDatabase.postgres();
        postgres = postgresDatabase.open();
        postgresIntrospector = Introspectors.of(postgres);
        h2Database = TestDatabase.h2();
        h2 = h2Database.open();
        h2Introspector = Introspectors.of(h2);
    }

    @AfterContainer
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @Provide
    Arbitrary<Schema> postgresSchemas() {
        return RandomSchemas.of(postgresIntrospector.dialect());
    }

    @Provide
    Arbitrary<Schema> h2Schemas() {
        return RandomSchemas.of(h2Introspector.dialect());
    }

    @Property(seed = "2026")
    void postgresReflectsWhatIsCreated(@ForAll("postgresSchemas") Schema schema) throws SQLException {
        assertReflects(postgres, postgresIntrospector, schema);
    }

    @Property(seed = "2026")
    void h2ReflectsWhatIsCreated(@ForAll("h2Schemas") Schema schema) throws SQLException {
        assertReflects(h2, h2Introspector, schema);
    }

    private static void assertReflects(Connection connection, Introspector introspector, Schema random)
            throws SQLException {
        Dialect dialect = introspector.dialect();
        Schema schema = dialect.conventionalNames().resolve(random);
        SchemaCreation.clear(connection);
        SchemaCreation.create(connection, dialect, schema);

        Schema read = dialect.settled(introspector.introspect(connection, IntrospectionScope.of(schema)));

        Schema expected = introspector.canonicalizer(connection).canonicalize(schema, read);
        assertThat(read.namespaces()).isEqualTo(expected.namespaces());
        assertThat(read.enumTypes()).isEqualTo(expected.enumTypes());
        assertThat(read.compositeTypes()).isEqualTo(expected.compositeTypes());
        assertThat(read.sequences()).isEqualTo(expected.sequences());
        assertThat(read.tables()).isEqualTo(expected.tables());
    }
}
