package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Server;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
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
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.h2.engine.Constants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class H2IntrospectorTest {

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
    void tellsWhatTheServerIs() {
        assertThat(database.introspector().server())
                .isEqualTo(new Server("H2", Constants.VERSION_MAJOR, Constants.VERSION_MINOR, Server.Folding.UPPER));
        assertThat(database.introspector().defaultSchema()).isEqualTo(Identifier.of("public"));
        assertThat(database.introspector().blindSpots()).isEmpty();
    }

    @Test
    void readsColumns() throws SQLException {
        database.execute("""
                CREATE TABLE job (
                    name varchar(20) DEFAULT 'it''s' NOT NULL,
                    "Amount" numeric(10, 2),
                    next integer GENERATED ALWAYS AS ("Amount" + 1));
                COMMENT ON TABLE job IS 'it''s work';
                COMMENT ON COLUMN job.name IS 'n';
                """);

        Table job = database.table("job");

        assertThat(job.comment()).isEqualTo("it's work");
        assertThat(job.columns().values())
                .containsExactly(
                        Column.of(Identifier.of("name"), SqlType.of("varchar", 20))
                                .withNullable(false)
                                .withValue(new ColumnValue.Default("'it''s'"))
                                .withComment("n"),
                        Column.of(Identifier.of("Amount"), SqlType.of("numeric", 10, 2)),
                        Column.of(Identifier.of("next"), SqlType.of("integer"))
                                .withValue(new ColumnValue.Generated(printed("\"Amount\" + 1"), true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tinyint
                    numeric
                    numeric(5, 1)
                    decfloat(10)
                    real
                    double precision
                    boolean
                    char(3)
                    varchar
                    varchar(20)
                    varchar_ignorecase(9)
                    clob
                    clob(1000)
                    binary(4)
                    varbinary(10)
                    blob
                    date
                    time
                    time(3)
                    time(3) with time zone
                    timestamp
                    timestamp(3)
                    timestamp with time zone
                    timestamp(3) with time zone
                    interval year
                    interval day(3) to second(2)
                    interval second(4, 2)
                    interval year(3) to month
                    uuid
                    json
                    geometry
                    geometry(point, 4326)
                    enum('b', 'a''c')
                    integer array
                    varchar(10) array[5]
                    integer array[3] array
                    enum('x', 'y') array
                    """)
    void readsEveryTypeAsItWasDeclared(String declaration) throws SQLException {
        database.execute("CREATE TABLE job (c " + declaration + ")");

        assertThat(database.column("job", "c").type())
                .isEqualTo(database.introspector().dialect().parseType(declaration));
    }

    @Test
    void readsADomainAsAUserDefinedType() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE DOMAIN email AS varchar(50) DEFAULT 'x' CHECK (VALUE LIKE '%@%');
                CREATE DOMAIN sales.mood AS enum('happy', 'sad');
                CREATE TABLE job (e email, m sales.mood DEFAULT 'happy');
                """);

        assertThat(database.column("job", "e"))
                .isEqualTo(Column.of(Identifier.of("e"), new SqlType.UserDefined(QualifiedName.of("email"))));
        assertThat(database.column("job", "m").type())
                .isEqualTo(new SqlType.UserDefined(QualifiedName.of("sales.mood")));
        assertThat(database.constraints("job")).isEmpty();
    }

    @Test
    void readsIdentityColumnsWithTheirOptionsAndWithoutTheirSequence() throws SQLException {
        database.execute("""
                CREATE TABLE job (
                    id integer GENERATED ALWAYS AS IDENTITY (START WITH 5 INCREMENT BY 2 MAXVALUE 99 CACHE 3 CYCLE));
                """);

        assertThat(database.column("job", "id").value()).isInstanceOfSatisfying(Identity.class, identity -> {
            assertThat(identity.always()).isTrue();
            assertThat(identity.options())
                    .extracting(
                            SequenceOptions::start,
                            SequenceOptions::increment,
                            SequenceOptions::minimum,
                            SequenceOptions::maximum,
                            SequenceOptions::cache,
                            SequenceOptions::cycle)
                    .containsExactly(5L, 2L, 1L, 99L, 3L, true);
        });
        assertThat(database.read().sequences()).isEmpty();
    }

    @Test
    void readsSequences() throws SQLException {
        database.execute("CREATE SEQUENCE job_seq START WITH 10 INCREMENT BY 50 MAXVALUE 1000 NO CACHE CYCLE");

        assertThat(database.read().sequences().values())
                .containsExactly(new Sequence(
                        QualifiedName.of("job_seq"),
                        new SequenceOptions(SqlType.of("bigint"), 10, 50, 1, 1000, 1, true)));
    }

    @Test
    void readsKeysAndChecks() throws SQLException {
        database.assumeAtLeast(2, 2);
        database.execute("""
                CREATE TABLE job (
                    a integer, b integer, c integer,
                    CONSTRAINT job_pk PRIMARY KEY (b, a),
                    CONSTRAINT b_key UNIQUE NULLS NOT DISTINCT (b, c),
                    CONSTRAINT "C check" CHECK (c > 0));
                """);

        assertThat(database.constraints("job"))
                .containsExactly(
                        new PrimaryKey(Identifier.of("job_pk"), names("b", "a"), Deferral.NOT_DEFERRABLE),
                        new UniqueConstraint(Identifier.of("b_key"), names("b", "c"), false, Deferral.NOT_DEFERRABLE),
                        new CheckConstraint(Identifier.of("C check"), printed("\"C\" > 0")));
        assertThat(database.table("job").indexes()).isEmpty();
    }

    @Test
    void readsForeignKeysInTheOrderOfTheirColumnsAndWithoutTheirIndex() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TABLE job (id bigint, part bigint, PRIMARY KEY (part, id));
                CREATE TABLE sales.run (
                    part bigint, job bigint,
                    CONSTRAINT run_job FOREIGN KEY (job, part) REFERENCES public.job (id, part)
                        ON DELETE CASCADE ON UPDATE SET NULL);
                """);

        Table run = database.table("sales.run");

        assertThat(run.constraints())
                .containsExactly(new ForeignKey(
                        Identifier.of("run_job"),
                        names("job", "part"),
                        QualifiedName.of("job"),
                        names("id", "part"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        Deferral.NOT_DEFERRABLE));
        assertThat(run.indexes()).isEmpty();
    }

    @Test
    void readsIndexes() throws SQLException {
        database.assumeAtLeast(2, 2);
        database.execute("""
                CREATE TABLE job (n integer, c varchar(9));
                CREATE UNIQUE NULLS NOT DISTINCT INDEX i1 ON job (n DESC NULLS FIRST, c ASC);
                CREATE HASH INDEX i2 ON job (c);
                """);

        assertThat(database.table("job").indexes())
                .containsExactlyInAnyOrder(
                        Index.of(
                                        Identifier.of("i1"),
                                        List.of(
                                                IndexKey.column(Identifier.of("n"))
                                                        .withDescending(true)
                                                        .withNullOrder(NullOrder.FIRST),
                                                IndexKey.column(Identifier.of("c"))))
                                .withUnique(true)
                                .withNullsDistinct(false),
                        Index.of(Identifier.of("i2"), List.of(IndexKey.column(Identifier.of("c"))))
                                .withMethod("hash"));
    }

    @Test
    void readsNothingThatIsNoTableOfItsOwn() throws SQLException {
        database.execute("""
                CREATE TABLE job (id integer);
                CREATE VIEW v AS SELECT id FROM job;
                CREATE LOCAL TEMPORARY TABLE lt (id integer);
                CREATE GLOBAL TEMPORARY TABLE gt (id integer);
                CREATE LINKED TABLE linked ('', 'jdbc:h2:mem:elsewhere', 'sa', '', '(SELECT 1)');
                """);

        assertThat(database.read().tables()).containsOnlyKeys(QualifiedName.of("job"));
    }

    @Test
    void readsOnlyTheSchemasOfTheScopeThatExist() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales; CREATE SCHEMA "Other"; CREATE SCHEMA unread;
                CREATE TABLE sales.a (id integer); CREATE TABLE "Other".b (id integer);
                CREATE TABLE unread.c (id integer);
                """);

        Schema read = database.read("sales", "Other", "absent");

        assertThat(read.namespaces()).containsExactly(Identifier.of("Other"), Identifier.of("sales"));
        assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("Other.b"), QualifiedName.of("sales.a"));
    }

    @Test
    void readsTheSchemaOfTheConnectionAsTheDefaultOne() throws SQLException {
        database.execute("CREATE SCHEMA sales; CREATE TABLE sales.job (id integer); CREATE TABLE run (id integer)");
        database.execute("SET SCHEMA sales");
        try {
            assertThat(database.read().tables()).containsOnlyKeys(QualifiedName.of("job"));
            assertThat(Introspectors.of(database.connection()).defaultSchema()).isEqualTo(Identifier.of("sales"));
        } finally {
            database.execute("SET SCHEMA public");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', UPPER, job, Name",
        "';DATABASE_TO_LOWER=TRUE', LOWER, job, Name",
        "';DATABASE_TO_UPPER=FALSE', NONE, Job, Name",
        "';MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH', LOWER, job, Name"
    })
    void readsNamesAsTheSettingsFoldThem(String settings, Server.Folding folding, String table, String quoted)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + settings);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE Job (\"Name\" integer, lower integer)");
            statement.execute("CREATE INDEX Idx ON Job (lower)");
            Introspector introspector = Introspectors.of(connection);

            Table read = introspector
                    .introspect(connection, IntrospectionScope.DEFAULT_SCHEMA)
                    .tables()
                    .get(QualifiedName.of(table));

            assertThat(introspector.server().folding()).isEqualTo(folding);
            assertThat(read.columns()).containsOnlyKeys(Identifier.of(quoted), Identifier.of("lower"));
            assertThat(read.indexes())
                    .flatExtracting(Index::keys)
                    .containsExactly(IndexKey.column(Identifier.of("lower")));
        }
    }

    @Test
    void aUserWhoMayOnlyReadReadsTheSame() throws SQLException {
        database.execute("""
                CREATE SEQUENCE job_seq;
                CREATE TABLE job (id bigint PRIMARY KEY, e enum('a'), n integer DEFAULT 1 CHECK (n > 0));
                CREATE TABLE run (id bigint GENERATED ALWAYS AS IDENTITY, job bigint REFERENCES job);
                CREATE INDEX run_job ON run (job DESC);
                CREATE USER IF NOT EXISTS reader PASSWORD 'r';
                GRANT SELECT ON job TO reader;
                """);
        Schema everything = database.read();
        try (Connection connection =
                DriverManager.getConnection(database.database().url().split(";")[0], "reader", "r")) {
            assertThat(Introspectors.of(connection).introspect(connection, IntrospectionScope.DEFAULT_SCHEMA))
                    .isEqualTo(everything);
        }
    }

    @Test
    void keepsTheNamesThatH2MadeUp() throws SQLException {
        database.execute("CREATE TABLE job (id integer PRIMARY KEY, n integer UNIQUE)");

        assertThat(database.constraints("job"))
                .extracting(Constraint::name)
                .allMatch(name -> name.text().startsWith("constraint_"));
    }

    /** What H2 prints, in the form that the dialect gives it. */
    private static String printed(String expression) {
        return database.introspector().dialect().canonicalExpression(expression);
    }

    private static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }
}
