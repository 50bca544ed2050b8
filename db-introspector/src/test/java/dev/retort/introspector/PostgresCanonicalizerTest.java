package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The texts below are such that only the server can tell that they mean the same. */
class PostgresCanonicalizerTest {

    private static final String WRITTEN = "name similar to 'a%'";
    private static final String PRINTED = "(name ~ similar_to_escape('a%'::text))";
    private static final QualifiedName JOB = QualifiedName.of("job");

    private static LiveDatabase database;

    @BeforeAll
    static void open() throws SQLException {
        database = LiveDatabase.postgres();
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
    void theTextsBelowDifferByThemselves() {
        Dialect dialect = database.introspector().dialect();

        assertThat(dialect.canonicalExpression(WRITTEN)).isNotEqualTo(dialect.canonicalExpression(PRINTED));
    }

    @Test
    void aDefaultIsTheSameAsItsPrintedForm() throws SQLException {
        Schema present = created("CREATE TABLE job (i interval DEFAULT interval '60 minutes')");
        Column column = column("i", "interval", new ColumnValue.Default("interval '60 minutes'"));

        assertThat(canonical(table(column), present)).isEqualTo(present);
    }

    @Test
    void aGeneratedColumnIsTheSameAsItsPrintedForm() throws SQLException {
        database.assumeAtLeast(18, 0);
        Schema present = created("""
                CREATE TABLE job (
                    name text,
                    stored boolean GENERATED ALWAYS AS (name SIMILAR TO 'a%') STORED,
                    virtual boolean GENERATED ALWAYS AS (name SIMILAR TO 'a%') VIRTUAL)
                """);
        Table wanted = table(
                column("name", "text"),
                column("stored", "boolean", new ColumnValue.Generated(WRITTEN, true)),
                column("virtual", "boolean", new ColumnValue.Generated(WRITTEN, false)));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void aCheckIsTheSameAsItsPrintedFormWhateverItsName() throws SQLException {
        Schema present = created("CREATE TABLE job (name text, CONSTRAINT c CHECK (name SIMILAR TO 'a%'))");
        Table wanted = table(column("name", "text")).withConstraints(List.of(check("", WRITTEN)));

        Table read = canonical(wanted, present).tables().get(JOB);

        assertThat(read.constraints()).containsExactly(check("", expression(present)));
    }

    @Test
    void anExclusionConstraintIsTheSameAsItsPrintedForm() throws SQLException {
        Schema present = created("""
                CREATE TABLE job (name text, n integer,
                    CONSTRAINT c EXCLUDE USING btree ((position('x' in name)) WITH =) WHERE (name SIMILAR TO 'a%'))
                """);
        Constraint exclusion = new ExclusionConstraint(
                Identifier.of("c"),
                "btree",
                List.of(new ExclusionConstraint.Element("(position('x' in name))", "=")),
                WRITTEN,
                Deferral.NOT_DEFERRABLE);
        Table wanted = table(column("name", "text"), column("n", "integer")).withConstraints(List.of(exclusion));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void anIndexIsTheSameAsItsPrintedForm() throws SQLException {
        Schema present = created("""
                CREATE TABLE job (name text, n integer);
                CREATE INDEX i ON job (n, (name SIMILAR TO 'a%') DESC) WHERE name SIMILAR TO 'a%';
                """);
        Index index = Index.of(
                        Identifier.of("i"),
                        List.of(
                                IndexKey.column(Identifier.of("n")),
                                IndexKey.expression("(" + WRITTEN + ")").withDescending(true)))
                .withPredicate(WRITTEN);
        Table wanted = table(column("name", "text"), column("n", "integer")).withIndexes(List.of(index));

        assertThat(canonical(wanted, present)).isEqualTo(present);
    }

    @Test
    void whatMeansSomethingElseKeepsItsOwnWords() throws SQLException {
        Schema present = created("CREATE TABLE job (name text, CONSTRAINT c CHECK (name SIMILAR TO 'b%'))");
        Table wanted = table(column("name", "text")).withConstraints(List.of(check("c", WRITTEN)));

        assertThat(canonical(wanted, present)).isEqualTo(canonicalByText(wanted));
    }

    @Test
    void whatTheServerRejectsKeepsItsWordsAndSpoilsNothingElse() throws SQLException {
        Schema present = created("""
                CREATE TABLE job (name text, CONSTRAINT a CHECK (name SIMILAR TO 'a%'), CONSTRAINT b CHECK (name <> 'b'));
                CREATE TABLE run (name text, CONSTRAINT c CHECK (name SIMILAR TO 'a%'));
                """);
        Table job = table(column("name", "text"))
                .withConstraints(List.of(check("a", WRITTEN), check("b", "no_such_function(name)")));
        Table run = table(column("name", "text"))
                .withName(QualifiedName.of("run"))
                .withConstraints(List.of(check("c", WRITTEN)));

        Schema read = canonical(Schema.EMPTY.withTables(List.of(job, run)), present);

        assertThat(read.tables().get(QualifiedName.of("run")))
                .isEqualTo(present.tables().get(QualifiedName.of("run")));
        assertThat(read.tables().get(JOB).constraint(Identifier.of("a")))
                .isEqualTo(present.tables().get(JOB).constraint(Identifier.of("a")));
        assertThat(read.tables().get(JOB).constraint(Identifier.of("b")))
                .contains(check("b", "no_such_function(name)"));
    }

    @Test
    void anExpressionIsReadUnderTheSessionsOwnSearchPath() throws SQLException {
        Schema present = created("""
                CREATE SCHEMA tools;
                CREATE FUNCTION tools.twice(n integer) RETURNS integer IMMUTABLE LANGUAGE sql RETURN n * 2;
                CREATE TABLE job (n integer, CONSTRAINT c CHECK (tools.twice(n) > 0));
                SET search_path = public, tools;
                """);
        Table wanted = table(column("n", "integer")).withConstraints(List.of(check("c", "twice(n) > 0")));

        assertThat(canonical(wanted, present)).isEqualTo(present);
        database.execute("RESET search_path");
    }

    @Test
    void nothingIsEvaluatedAndNothingIsLeftBehind() throws SQLException {
        Schema present = created("""
                CREATE SEQUENCE s;
                CREATE FUNCTION fail() RETURNS integer STABLE LANGUAGE plpgsql AS
                    $$ BEGIN RAISE EXCEPTION 'evaluated'; END $$;
                CREATE TABLE job (a integer DEFAULT fail() + length('abc'), b bigint DEFAULT nextval('s') + length('abc'));
                """);
        Table wanted = table(
                column("a", "integer", new ColumnValue.Default("fail() + char_length('abc')")),
                column("b", "bigint", new ColumnValue.Default("nextval('s') + char_length('abc')")));

        canonical(
                Schema.EMPTY
                        .withTables(List.of(wanted))
                        .withSequences(present.sequences().values()),
                present);

        assertThat(database.ask("SELECT is_called FROM s")).isEqualTo("f");
        assertThat(database.ask("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                .isEqualTo("0");
        assertThat(database.connection().getAutoCommit()).isTrue();
        assertThat(database.read()).isEqualTo(present);
    }

    @Test
    void aTransactionOfTheCallersGoesOn() throws SQLException {
        Schema present = created("CREATE TABLE job (name text, CONSTRAINT c CHECK (name SIMILAR TO 'a%'))");
        Table wanted = table(column("name", "text"))
                .withConstraints(List.of(check("c", WRITTEN), check("d", "no_such_function(name)")));
        Connection connection = database.connection();
        connection.setAutoCommit(false);
        try {
            database.execute("CREATE TABLE uncommitted (id integer)");

            Table read = canonical(wanted, present).tables().get(JOB);

            assertThat(read.constraint(Identifier.of("c"))).contains(check("c", expression(present)));
            assertThat(database.ask("SELECT count(*) FROM uncommitted")).isEqualTo("0");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void manyTablesAreAskedTogether() throws SQLException {
        List<Table> wanted = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 450; i++) {
            script.append("CREATE TABLE t").append(i).append(" (name text, CHECK (name SIMILAR TO 'a%'));");
            wanted.add(table(column("name", "text"))
                    .withName(QualifiedName.of("t" + i))
                    .withConstraints(List.of(check("t" + i + "_name_check", WRITTEN))));
        }
        Schema present = created(script.toString());
        StatementCount count = new StatementCount();
        Connection counted = count.over(database.connection());

        Schema read =
                database.introspector().canonicalizer(counted).canonicalize(Schema.EMPTY.withTables(wanted), present);

        assertThat(read).isEqualTo(present);
        assertThat(count.executions()).isLessThan(30);
    }

    @Test
    void aRoleThatMayNotCreateTemporaryTablesComparesByText() throws SQLException {
        Schema present = created("""
                CREATE TABLE job (name text, CONSTRAINT c CHECK (name SIMILAR TO 'a%'));
                DROP ROLE IF EXISTS canonicalizer; CREATE ROLE canonicalizer LOGIN;
                """);
        database.execute(
                "REVOKE TEMP ON DATABASE " + database.ask("SELECT quote_ident(current_database())") + " FROM public");
        Table wanted = table(column("name", "text")).withConstraints(List.of(check("c", WRITTEN)));
        String url = database.database().url() + "?user=canonicalizer";
        try (Connection connection = DriverManager.getConnection(url)) {
            LiveCanonicalizer canonicalizer = Introspectors.of(connection).canonicalizer(connection);

            assertThat(canonicalizer.asksDatabase()).isFalse();
            assertThat(canonicalizer.canonicalize(Schema.EMPTY.withTables(List.of(wanted)), present))
                    .isEqualTo(canonicalByText(wanted));
        }
    }

    @Test
    void aSessionThatMayNotWriteComparesByText() throws SQLException {
        database.execute("SET default_transaction_read_only = on");
        try {
            assertThat(database.introspector()
                            .canonicalizer(database.connection())
                            .asksDatabase())
                    .isFalse();
        } finally {
            database.execute("RESET default_transaction_read_only");
        }
    }

    private static Schema created(String script) throws SQLException {
        database.execute(script);
        return database.read();
    }

    private static Schema canonical(Table wanted, Schema present) {
        return canonical(Schema.EMPTY.withTables(List.of(wanted)), present);
    }

    private static Schema canonical(Schema wanted, Schema present) {
        return database.introspector().canonicalizer(database.connection()).canonicalize(wanted, present);
    }

    private static Schema canonicalByText(Table wanted) {
        return database.introspector().dialect().canonical(Schema.EMPTY.withTables(List.of(wanted)));
    }

    private static Table table(Column... columns) {
        return Table.of(JOB, List.of(columns));
    }

    private static Column column(String name, String type) {
        return Column.of(Identifier.of(name), SqlType.of(type));
    }

    private static Column column(String name, String type, ColumnValue value) {
        return column(name, type).withValue(value);
    }

    private static CheckConstraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }

    /** The expression of the only check of the table job. */
    private static String expression(Schema schema) {
        return schema.tables()
                .get(JOB)
                .constraints(CheckConstraint.class)
                .findFirst()
                .orElseThrow()
                .expression();
    }
}
