package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.Likeness;
import dev.retort.fixtures.schema.RandomSchemas;
import dev.retort.fixtures.schema.RandomSchemas.Edit;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Laws 3 and 4 on real databases: a difference leads from any schema to any other, and back. */
class ReachAndReturnLawTest {

    private static TestDatabase postgresDatabase;
    private static Connection postgres;
    private static TestDatabase h2Database;
    private static Connection h2;

    @BeforeContainer
    static void open() throws SQLException {
        postgresDatabase = TestDatabase.postgres();
        postgres = postgresDatabase.open();
        h2Database = TestDatabase.h2();
        h2 = h2Database.open();
    }

    @AfterContainer
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    @Property(shrinking = ShrinkingMode.OFF, seed = "2026")
    void anySchemaReachesAnyOtherAndReturnsOnPostgreSql(@ForAll("postgresPairs") Edit edit) throws SQLException {
        reachAndReturn(postgres, edit);
    }

    @Property(shrinking = ShrinkingMode.OFF, seed = "2026")
    void aSchemaReachesItsEditAndReturnsOnPostgreSql(@ForAll("postgresEdits") Edit edit) throws SQLException {
        reachAndReturn(postgres, edit);
    }

    @Property(shrinking = ShrinkingMode.OFF, seed = "2026")
    void anySchemaReachesAnyOtherAndReturnsOnH2(@ForAll("h2Pairs") Edit edit) throws SQLException {
        reachAndReturn(h2, edit);
    }

    @Property(shrinking = ShrinkingMode.OFF, seed = "2026")
    void aSchemaReachesItsEditAndReturnsOnH2(@ForAll("h2Edits") Edit edit) throws SQLException {
        reachAndReturn(h2, edit);
    }

    private static void reachAndReturn(Connection connection, Edit edit) throws SQLException {
        Introspector introspector = Introspectors.of(connection);
        Dialect dialect = introspector.dialect();
        Schema wanted = edit.after();
        SchemaCreation.clear(connection);
        List<Operation> creation =
                SchemaCreation.operations(dialect.conventionalNames().resolve(edit.before()));
        SchemaCreation.execute(connection, dialect, creation);
        IntrospectionScope scope =
                IntrospectionScope.of(wanted).withNamespaces(edit.before().namespaces());
        Schema before = introspector.introspect(connection, scope);

        Diff diff =
                SchemaDiff.between(before, wanted, dialect, introspector.canonicalizer(connection), DiffOptions.ALL);
        Schema reached = introspect(
                connection, introspector, scope, List.of(creation, diff.recipe().operations()));
        Schema expected = introspector.canonicalizer(connection).canonicalize(wanted, reached);
        assertThat(Likeness.differences(dialect.settled(reached), expected)).isEmpty();

        Schema back = introspect(
                connection,
                introspector,
                scope,
                List.of(
                        creation,
                        diff.recipe().operations(),
                        diff.reverseRecipe().operations()));
        Schema expectedBack = introspector.canonicalizer(connection).canonicalize(before, back);
        assertThat(Likeness.differences(dialect.settled(back), expectedBack)).isEmpty();
    }

    /** What is there when the last of the revisions is run; a failure tells all that came before. */
    private static Schema introspect(
            Connection connection, Introspector introspector, IntrospectionScope scope, List<List<Operation>> revisions)
            throws SQLException {
        try {
            SchemaCreation.execute(connection, introspector.dialect(), revisions.get(revisions.size() - 1));
            return introspector.introspect(connection, scope);
        } catch (SQLException e) {
            StringBuilder script = new StringBuilder(e.getMessage());
            for (List<Operation> revision : revisions) {
                script.append("\n-- revision");
                revision.forEach(operation -> introspector
                        .dialect()
                        .compile(operation)
                        .forEach(sql -> script.append('\n').append(sql.text()).append(';')));
            }
            throw new AssertionError(script.toString(), e);
        }
    }

    @Provide
    Arbitrary<Edit> postgresPairs() {
        return pairs(Introspectors.of(postgres).dialect());
    }

    @Provide
    Arbitrary<Edit> postgresEdits() {
        return RandomSchemas.edits(Introspectors.of(postgres).dialect());
    }

    @Provide
    Arbitrary<Edit> h2Pairs() {
        return pairs(Introspectors.of(h2).dialect());
    }

    @Provide
    Arbitrary<Edit> h2Edits() {
        return RandomSchemas.edits(Introspectors.of(h2).dialect());
    }

    private static Arbitrary<Edit> pairs(Dialect dialect) {
        return Combinators.combine(RandomSchemas.of(dialect), RandomSchemas.of(dialect))
                .as(Edit::new);
    }
}
