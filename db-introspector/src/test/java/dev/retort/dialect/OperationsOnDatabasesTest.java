package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.fixtures.schema.SchemaCreation;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspector;
import dev.retort.introspector.Introspectors;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operation makes of a schema value, its statements make of the database; and what undoes it does so there too. */
class OperationsOnDatabasesTest {

    private static TestDatabase postgresDatabase;
    private static Connection postgres;
    private static TestDatabase h2Database;
    private static Connection h2;

    @BeforeAll
    static void open() throws SQLException {
        postgresDatabase = TestDatabase.postgres();
        postgres = postgresDatabase.open();
        h2Database = TestDatabase.h2();
        h2 = h2Database.open();
    }

    @AfterAll
    static void close() throws SQLException {
        postgres.close();
        postgresDatabase.close();
        h2.close();
        h2Database.close();
    }

    static Stream<OperationCase> postgreSqlCases() {
        OperationCases cases = new OperationCases(Dialects.forUrl("jdbc:postgresql:"));
        return Stream.concat(cases.common(), cases.postgreSql());
    }

    static Stream<OperationCase> h2Cases() {
        return new OperationCases(Dialects.forUrl("jdbc:h2:mem:")).common();
    }

    @ParameterizedTest
    @MethodSource("postgreSqlCases")
    void postgreSqlDoesWhatTheOperationSays(OperationCase operation) throws SQLException {
        assertDone(postgres, operation);
    }

    @ParameterizedTest
    @MethodSource("h2Cases")
    void h2DoesWhatTheOperationSays(OperationCase operation) throws SQLException {
        assertDone(h2, operation);
    }

    private static void assertDone(Connection connection, OperationCase operation) throws SQLException {
        Introspector introspector = Introspectors.of(connection);
        SchemaCreation.clear(connection);
        SchemaCreation.create(connection, introspector.dialect(), operation.before());
        Schema after = operation.operation().applyTo(operation.before());

        SchemaCreation.execute(connection, introspector.dialect(), List.of(operation.operation()));
        assertSame(connection, introspector, after);

        Schema undone = after;
        for (Operation reverse : operation.operation().reverse(operation.before())) {
            SchemaCreation.execute(
                    connection, introspector.dialect(), List.of(completed(introspector.dialect(), reverse, undone)));
            undone = reverse.applyTo(undone);
        }
        assertSame(connection, introspector, operation.before());
    }

    private static Operation completed(Dialect dialect, Operation operation, Schema before) {
        return operation instanceof AlterColumn alteration
                ? dialect.complete(
                        alteration,
                        before.table(alteration.table())
                                .flatMap(table -> table.column(alteration.column()))
                                .orElseThrow())
                : operation;
    }

    private static void assertSame(Connection connection, Introspector introspector, Schema expected) {
        Schema read =
                introspector.dialect().settled(introspector.introspect(connection, IntrospectionScope.of(expected)));
        Schema wanted = introspector.canonicalizer(connection).canonicalize(expected, read);
        assertThat(read.namespaces()).isEqualTo(wanted.namespaces());
        assertThat(read.enumTypes()).isEqualTo(wanted.enumTypes());
        assertThat(read.compositeTypes()).isEqualTo(wanted.compositeTypes());
        assertThat(read.sequences()).isEqualTo(wanted.sequences());
        assertThat(read.tables()).isEqualTo(wanted.tables());
    }
}
