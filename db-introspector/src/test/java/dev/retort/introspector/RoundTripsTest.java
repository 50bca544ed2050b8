package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A schema takes as many statements to read whether it has ten tables or five hundred. */
class RoundTripsTest {

    private static final Identifier ID = Identifier.of("id");
    private static final Identifier NAME = Identifier.of("name");
    private static final Identifier OTHER = Identifier.of("other");

    @Test
    void postgresTakesAConstantNumberOfStatements() throws SQLException {
        try (LiveDatabase database = LiveDatabase.postgres()) {
            assertThat(statements(database, 500))
                    .isEqualTo(statements(database, 10))
                    .isBetween(1, 20);
        }
    }

    @Test
    void h2TakesAConstantNumberOfStatements() throws SQLException {
        try (LiveDatabase database = LiveDatabase.h2()) {
            assertThat(statements(database, 500))
                    .isEqualTo(statements(database, 10))
                    .isBetween(1, 20);
        }
    }

    @Test
    void tablesOfOtherSchemasTakeOneStatement() throws SQLException {
        try (LiveDatabase postgres = LiveDatabase.postgres();
                LiveDatabase h2 = LiveDatabase.h2()) {
            for (LiveDatabase database : List.of(postgres, h2)) {
                database.execute("CREATE SCHEMA app");
                database.execute("CREATE TABLE app.t1 (id integer, name varchar(20))");
                database.execute("CREATE TABLE t2 (id integer)");
                database.execute("CREATE VIEW app.t3 AS SELECT 1 AS id");
                StatementCount count = new StatementCount();
                Connection counted = count.over(database.connection());

                List<Namesake> found = database.introspector()
                        .namesakes(counted, List.of(Identifier.of("t1"), Identifier.of("t2"), Identifier.of("t3")));

                assertThat(found)
                        .containsExactlyInAnyOrder(
                                new Namesake(QualifiedName.of("app.t1"), List.of(ID, NAME)),
                                new Namesake(QualifiedName.of("t2"), List.of(ID)));
                assertThat(count.executions()).isEqualTo(1);
            }
        }
    }

    private static int statements(LiveDatabase database, int tables) throws SQLException {
        Schema schema = schema(tables);
        database.clear();
        SchemaCreation.create(database.connection(), database.introspector().dialect(), schema);
        StatementCount count = new StatementCount();
        Connection counted = count.over(database.connection());

        Schema read = Introspectors.of(counted).introspect(counted, IntrospectionScope.of(schema));

        assertThat(read.tables()).hasSize(tables);
        assertThat(read.sequences()).hasSize(tables);
        return count.executions();
    }

    private static Schema schema(int tables) {
        return Schema.of(
                Set.of(),
                IntStream.range(0, tables).mapToObj(RoundTripsTest::table).toList(),
                IntStream.range(0, tables)
                        .mapToObj(i -> new Sequence(QualifiedName.of("s" + i), SequenceOptions.defaults()))
                        .toList(),
                List.of());
    }

    private static Table table(int number) {
        String name = "t" + number;
        return Table.of(
                        QualifiedName.of(name),
                        List.of(
                                Column.of(ID, SqlType.of("bigint")),
                                Column.of(NAME, SqlType.of("varchar", 20)).withComment("a comment"),
                                Column.of(OTHER, SqlType.of("bigint"))))
                .withConstraints(List.of(
                        new PrimaryKey(Identifier.of(name + "_pk"), List.of(ID), Deferral.NOT_DEFERRABLE),
                        new UniqueConstraint(Identifier.of(name + "_uk"), List.of(NAME), true, Deferral.NOT_DEFERRABLE),
                        new CheckConstraint(Identifier.of(name + "_ck"), "other > 0"),
                        new ForeignKey(
                                Identifier.of(name + "_fk"),
                                List.of(OTHER),
                                QualifiedName.of("t0"),
                                List.of(ID),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE)))
                .withIndexes(List.of(
                        Index.of(Identifier.of(name + "_ix"), List.of(IndexKey.column(NAME), IndexKey.column(OTHER)))));
    }
}
