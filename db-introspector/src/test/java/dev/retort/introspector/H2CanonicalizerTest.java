package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The texts below are such that only H2 itself can tell that they mean the same. */
class H2CanonicalizerTest {

    private static final String WRITTEN = "upper('y') || name <> 'Yx'";
    private static final QualifiedName JOB = QualifiedName.of("job");

    private static LiveDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = LiveDatabase.h2();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @BeforeEach
    void clear() throws SQLException {
        database.clear();
    }

    @Test
    void theTextsBelowDifferByThemselves() throws SQLException {
        Schema present = created("CREATE TABLE job (name varchar(9), CONSTRAINT c CHECK (" + WRITTEN + "))");
        Dialect dialect = database.introspector().dialect();
        Table wanted = table(column("name", "varchar", 9)).withConstraints(List.of(check("c", WRITTEN)));

        assertThat(dialect.canonical(Schema.EMPTY.withTables(List.of(wanted)))).isNotEqualTo(present);
    }

    @Test
    void aDefaultIsTheSameAsItsPrintedForm() throws SQLException {
        Schema present = created("CREATE TABLE job (n integer DEFAULT 1 + 1)");
        Table wanted = table(column("n", "integer").withValue(new ColumnValue.Default("1 + 1")));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void aGeneratedColumnIsTheSameAsItsPrintedForm() throws SQLException {
        Schema present = created("CREATE TABLE job (n integer, m integer GENERATED ALWAYS AS (n + (1 + 1)))");
        Table wanted = table(
                column("n", "integer"),
                column("m", "integer").withValue(new ColumnValue.Generated("n + (1 + 1)", true)));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void aCheckIsTheSameAsItsPrintedFormWhateverItsName() throws SQLException {
        Schema present = created("CREATE TABLE job (name varchar(9), CONSTRAINT c CHECK (" + WRITTEN + "))");
        Table wanted = table(column("name", "varchar", 9)).withConstraints(List.of(check("", WRITTEN)));

        CheckConstraint printed = present.tables()
                .get(JOB)
                .constraints(CheckConstraint.class)
                .findFirst()
                .orElseThrow();
        assertThat(canonical(wanted, present).tables().get(JOB).constraints())
                .containsExactly(check("", printed.expression()));
    }

    @Test
    void aDefaultMayUseASequenceOfAnotherSchema() throws SQLException {
        Schema present = created("""
                CREATE SCHEMA sales; CREATE SEQUENCE sales.s;
                CREATE TABLE job (n bigint DEFAULT NEXT VALUE FOR sales.s + (1 + 1))
                """);
        Table job = table(column("n", "bigint").withValue(new ColumnValue.Default("next value for sales.s + (1 + 1)")));
        Schema wanted = present.withTables(List.of(job));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void whatMeansSomethingElseKeepsItsOwnWords() throws SQLException {
        Schema present = created("CREATE TABLE job (name varchar(9), CONSTRAINT c CHECK (name <> 'x'))");
        Table wanted = table(column("name", "varchar", 9)).withConstraints(List.of(check("c", WRITTEN)));

        assertThat(canonical(wanted, present)).isEqualTo(byText(wanted));
    }

    @Test
    void whatH2RejectsKeepsItsWordsAndSpoilsNothingElse() throws SQLException {
        Schema present = created("""
                CREATE ALIAS answer FOR "java.lang.Math.abs(int)";
                CREATE TABLE job (n integer DEFAULT 1 + 1, m integer DEFAULT answer(42))
                """);
        Table wanted = table(
                column("n", "integer").withValue(new ColumnValue.Default("1 + 1")),
                column("m", "integer").withValue(new ColumnValue.Default("answer(40 + 2)")));

        Table read = canonical(wanted, present).tables().get(JOB);

        assertThat(read.column(Identifier.of("n")))
                .isEqualTo(present.tables().get(JOB).column(Identifier.of("n")));
        assertThat(read.column(Identifier.of("m")))
                .isEqualTo(byText(wanted).tables().get(JOB).column(Identifier.of("m")));
    }

    @Test
    void nothingIsLeftBehind() throws SQLException {
        Schema present = created("CREATE TABLE job (n integer DEFAULT 1 + 1)");
        String objects = "SELECT count(*) FROM INFORMATION_SCHEMA.TABLES";
        String before = database.ask(objects);

        canonical(table(column("n", "integer").withValue(new ColumnValue.Default("1 + 1"))), present);

        assertThat(database.ask(objects)).isEqualTo(before);
        assertThat(database.read()).isEqualTo(present);
    }

    @Test
    void theDatabaseInMemoryHasTheSettingsOfTheRealOne() throws SQLException {
        String url = "jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE job (n integer DEFAULT 1 + 1, t text, CHECK (t <> 'x' || 'y'))");
            Introspector introspector = Introspectors.of(connection);
            Schema present = introspector.introspect(connection, IntrospectionScope.DEFAULT_SCHEMA);
            Table job = present.tables().get(JOB);
            Table wanted = job.withColumns(List.of(
                            column("n", "integer").withValue(new ColumnValue.Default("1 + 1")),
                            job.column(Identifier.of("t")).orElseThrow()))
                    .withConstraints(
                            List.of(new CheckConstraint(job.constraints().get(0).name(), "t <> 'x' || 'y'")));

            assertThat(introspector
                            .canonicalizer(connection)
                            .canonicalize(Schema.EMPTY.withTables(List.of(wanted)), present))
                    .isEqualTo(present);
        }
    }

    private static Schema created(String script) throws SQLException {
        database.execute(script);
        return database.read("sales");
    }

    private static Schema canonical(Table wanted, Schema present) {
        return canonical(Schema.EMPTY.withTables(List.of(wanted)), present);
    }

    private static Schema canonical(Schema wanted, Schema present) {
        return database.introspector().canonicalizer(database.connection()).canonicalize(wanted, present);
    }

    private static Schema byText(Table wanted) {
        return database.introspector().dialect().canonical(Schema.EMPTY.withTables(List.of(wanted)));
    }

    private static Table table(Column... columns) {
        return Table.of(JOB, List.of(columns));
    }

    private static Column column(String name, String type, Integer... arguments) {
        return Column.of(Identifier.of(name), SqlType.of(type, arguments));
    }

    private static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }
}
