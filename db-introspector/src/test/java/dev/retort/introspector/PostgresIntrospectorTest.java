package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresIntrospectorTest {

    private static final IntrospectionScope SALES =
            IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(List.of(Identifier.of("sales"), Identifier.of("absent")));

    @Test
    void readsForeignKeysAcrossSchemas() throws SQLException {
        Schema schema = introspect("""
                CREATE SCHEMA sales;
                CREATE TABLE job (id bigint PRIMARY KEY);
                CREATE TABLE sales.run (
                    job_id bigint CONSTRAINT run_job REFERENCES job ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE);
                """);

        assertThat(schema.namespaces()).containsExactly(Identifier.of("sales"));
        assertThat(schema.tables().get(QualifiedName.of("sales.run")).constraints())
                .containsExactly(new ForeignKey(
                        Identifier.of("run_job"),
                        List.of(Identifier.of("job_id")),
                        QualifiedName.of("job"),
                        List.of(Identifier.of("id")),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        Deferral.INITIALLY_IMMEDIATE));
    }

    private static Schema introspect(String script) throws SQLException {
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
            return Introspectors.of(connection).introspect(connection, SALES);
        }
    }
}
