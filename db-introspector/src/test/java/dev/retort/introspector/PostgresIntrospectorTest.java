package dev.retort.introspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresIntrospectorTest {

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
    void tellsWhatTheServerIs() throws SQLException {
        String major = database.ask("SELECT current_setting('server_version_num')::integer / 10000");
        assertThat(database.introspector().server()).hasToString("PostgreSQL " + major);
        assertThat(database.introspector().defaultSchema()).isEqualTo(Identifier.of("public"));
        assertThat(database.introspector().blindSpots()).isEmpty();
    }

    @Test
    void readsColumns() throws SQLException {
        database.execute("""
                CREATE TABLE job (
                    name varchar(20) NOT NULL DEFAULT 'x',
                    "Amount" numeric(10, 2),
                    created timestamptz(3) DEFAULT now(),
                    tags text[],
                    code text COLLATE "C");
                COMMENT ON TABLE job IS 'it''s work';
                COMMENT ON COLUMN job.tags IS 'a
                b';
                """);

        Table job = database.table("job");

        assertThat(job.comment()).isEqualTo("it's work");
        assertThat(job.columns().values())
                .containsExactly(
                        Column.of(Identifier.of("name"), SqlType.of("varchar", 20))
                                .withNullable(false)
                                .withValue(new ColumnValue.Default(printed("'x'::character varying"))),
                        Column.of(Identifier.of("Amount"), SqlType.of("numeric", 10, 2)),
                        Column.of(Identifier.of("created"), new SqlType.BuiltIn("timestamp", List.of(3), true))
                                .withValue(new ColumnValue.Default(printed("now()"))),
                        Column.of(Identifier.of("tags"), SqlType.of("text").array())
                                .withComment("a\nb"),
                        Column.of(Identifier.of("code"), SqlType.of("text")).withCollation(QualifiedName.of("C")));
    }

    @Test
    void readsGeneratedColumnsAsStoredOrVirtual() throws SQLException {
        database.assumeAtLeast(18, 0);
        database.execute("""
                CREATE TABLE job (
                    a integer,
                    stored integer GENERATED ALWAYS AS (a + 1) STORED,
                    virtual integer GENERATED ALWAYS AS (a * 2) VIRTUAL);
                """);

        assertThat(database.column("job", "stored").value())
                .isEqualTo(new ColumnValue.Generated(printed("(a + 1)"), true));
        assertThat(database.column("job", "virtual").value())
                .isEqualTo(new ColumnValue.Generated(printed("(a * 2)"), false));
    }

    @Test
    void readsIdentityColumnsWithTheirOptionsAndWithoutTheirSequence() throws SQLException {
        database.execute("""
                CREATE TABLE job (
                    id integer GENERATED ALWAYS AS IDENTITY (START 5 INCREMENT 2 MAXVALUE 99 CACHE 3 CYCLE));
                """);

        assertThat(database.column("job", "id").value())
                .isEqualTo(new Identity(true, new SequenceOptions(SqlType.of("integer"), 5, 2, 1, 99, 3, true)));
        assertThat(database.read().sequences()).isEmpty();
    }

    @Test
    void readsASerialColumnAsAnIdentityWithoutItsSequence() throws SQLException {
        database.execute("CREATE TABLE job (id bigserial PRIMARY KEY); ALTER SEQUENCE job_id_seq INCREMENT 50");

        assertThat(database.column("job", "id"))
                .isEqualTo(Column.of(Identifier.of("id"), SqlType.of("bigint"))
                        .withNullable(false)
                        .withValue(new Identity(false, SequenceOptions.counting(1, 50))));
        assertThat(database.read().sequences()).isEmpty();
    }

    @Test
    void comparesASerialColumnAsAnIdentityWithOne() throws SQLException {
        database.execute("CREATE TABLE job (id bigserial PRIMARY KEY)");
        Introspection read = database.inspect();

        assertThat(read.comparedWith(read.schema())).isEqualTo(read.schema());
        assertThat(read.comparedWith(Schema.EMPTY)).isEqualTo(read.schema());
    }

    @Test
    void comparesASerialColumnAsWhatItIsWithAPlainOne() throws SQLException {
        database.execute("CREATE TABLE job (id bigserial PRIMARY KEY)");
        Schema model = Schema.EMPTY.withTables(List.of(
                Table.of(QualifiedName.of("job"), List.of(Column.of(Identifier.of("id"), SqlType.of("bigint"))))));

        assertSpelledOut(database.inspect().comparedWith(model));
    }

    @Test
    void comparesASerialColumnAsWhatItIsIfTheModelMapsItsSequence() throws SQLException {
        database.execute("CREATE TABLE job (id bigserial PRIMARY KEY)");
        Schema model = Schema.EMPTY.withSequences(
                List.of(new Sequence(QualifiedName.of("job_id_seq"), SequenceOptions.defaults())));

        assertSpelledOut(database.inspect().comparedWith(model));
    }

    private static void assertSpelledOut(Schema read) {
        assertThat(read.sequences().values())
                .containsExactly(new Sequence(QualifiedName.of("job_id_seq"), SequenceOptions.defaults()));
        assertThat(read.tables().get(QualifiedName.of("job")).columns().values())
                .containsExactly(Column.of(Identifier.of("id"), SqlType.of("bigint"))
                        .withNullable(false)
                        .withValue(new ColumnValue.Default(printed("nextval('job_id_seq'::regclass)"))));
    }

    @Test
    void readsASequenceOfItsOwnBesideTheDefaultThatUsesIt() throws SQLException {
        database.execute("""
                CREATE SEQUENCE loose AS smallint START 10 INCREMENT -1 MINVALUE -5 MAXVALUE 10;
                CREATE SEQUENCE owned OWNED BY NONE;
                CREATE TABLE job (id bigint NOT NULL DEFAULT nextval('loose'), other bigint);
                ALTER SEQUENCE owned OWNED BY job.other;
                """);

        assertThat(database.column("job", "id").value())
                .isEqualTo(new ColumnValue.Default(printed("nextval('loose'::regclass)")));
        assertThat(database.read().sequences().values())
                .extracting(Sequence::options)
                .containsExactly(
                        new SequenceOptions(SqlType.of("smallint"), 10, -1, -5, 10, 0, false),
                        SequenceOptions.defaults());
    }

    @Test
    void readsASequenceThatTwoTablesShareAsOneOfItsOwn() throws SQLException {
        database.execute("""
                CREATE TABLE remark (id serial PRIMARY KEY);
                CREATE TABLE shop_remark (shop integer) INHERITS (remark);
                """);

        assertThat(database.read().sequences()).containsOnlyKeys(QualifiedName.of("remark_id_seq"));
        for (String table : List.of("remark", "shop_remark")) {
            assertThat(database.column(table, "id").value())
                    .isEqualTo(new ColumnValue.Default(printed("nextval('remark_id_seq'::regclass)")));
        }
    }

    @Test
    void takesThePartitionsOfASerialColumnForNoOtherTables() throws SQLException {
        database.execute("""
                CREATE TABLE visit (id serial, day date NOT NULL) PARTITION BY RANGE (day);
                CREATE TABLE visit_2026 PARTITION OF visit FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                """);

        assertThat(database.read().sequences()).isEmpty();
        assertThat(database.column("visit", "id").value()).isInstanceOf(Identity.class);
    }

    @Test
    void readsCollationsWithTheirSchema() throws SQLException {
        database.execute("""
                CREATE SCHEMA wording;
                CREATE COLLATION wording.bytewise FROM "C";
                CREATE COLLATION own FROM "C";
                CREATE TABLE word (a text COLLATE wording.bytewise, b text COLLATE own, c text COLLATE "POSIX");
                CREATE INDEX ix_word ON word (a, a COLLATE "C", b COLLATE wording.bytewise, c COLLATE own);
                """);

        assertThat(database.table("word").columns().values())
                .extracting(Column::collation)
                .containsExactly(
                        QualifiedName.of("wording.bytewise"), QualifiedName.of("own"), QualifiedName.of("POSIX"));
        assertThat(database.table("word").indexes().get(0).keys())
                .extracting(IndexKey::collation)
                .containsExactly(
                        QualifiedName.UNNAMED,
                        QualifiedName.of("C"),
                        QualifiedName.of("wording.bytewise"),
                        QualifiedName.of("own"));
    }

    @Test
    void readsKeysAndChecks() throws SQLException {
        database.assumeAtLeast(15, 0);
        database.execute("""
                CREATE TABLE job (
                    a integer, b integer, c integer CONSTRAINT c_check CHECK (c > 0),
                    CONSTRAINT job_pk PRIMARY KEY (b, a) DEFERRABLE,
                    CONSTRAINT b_key UNIQUE NULLS NOT DISTINCT (b, c) DEFERRABLE INITIALLY DEFERRED);
                """);

        assertThat(database.constraints("job"))
                .containsExactly(
                        new PrimaryKey(Identifier.of("job_pk"), names("b", "a"), Deferral.INITIALLY_IMMEDIATE),
                        new UniqueConstraint(
                                Identifier.of("b_key"), names("b", "c"), false, Deferral.INITIALLY_DEFERRED),
                        new CheckConstraint(Identifier.of("c_check"), printed("(c > 0)")));
    }

    @Test
    void readsForeignKeysAcrossSchemas() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TABLE job (id bigint, part bigint, PRIMARY KEY (id, part));
                CREATE TABLE sales.run (
                    part bigint, job bigint,
                    CONSTRAINT run_job FOREIGN KEY (job, part) REFERENCES job (id, part)
                        ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE);
                """);

        assertThat(database.constraints("sales.run"))
                .containsExactly(new ForeignKey(
                        Identifier.of("run_job"),
                        names("job", "part"),
                        QualifiedName.of("job"),
                        names("id", "part"),
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        Deferral.INITIALLY_IMMEDIATE));
    }

    @Test
    void readsAForeignKeyToASchemaThatIsNotRead() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TABLE sales.run (id bigint PRIMARY KEY);
                CREATE TABLE job (run_id bigint REFERENCES sales.run);
                """);

        assertThat(database.constraints("job"))
                .extracting(constraint -> ((ForeignKey) constraint).target())
                .containsExactly(QualifiedName.of("sales.run"));
    }

    @Test
    void readsExclusionConstraints() throws SQLException {
        database.execute("""
                CREATE TABLE room (
                    during int4range, name text,
                    CONSTRAINT free EXCLUDE USING gist (during WITH &&) WHERE (name <> 'lobby') DEFERRABLE);
                """);

        assertThat(database.constraints("room"))
                .containsExactly(new ExclusionConstraint(
                        Identifier.of("free"),
                        "gist",
                        List.of(new ExclusionConstraint.Element("during", "&&")),
                        printed("(name <> 'lobby'::text)"),
                        Deferral.INITIALLY_IMMEDIATE));
    }

    @Test
    void readsIndexesButNotThoseOfConstraints() throws SQLException {
        database.assumeAtLeast(15, 0);
        database.execute("""
                CREATE TABLE job (id bigint PRIMARY KEY, name text UNIQUE, tags jsonb, n integer);
                CREATE UNIQUE INDEX i1 ON job (n DESC NULLS LAST, lower(name) text_pattern_ops)
                    INCLUDE (tags) NULLS NOT DISTINCT WHERE n > 3;
                CREATE INDEX i2 ON job USING gin (tags jsonb_path_ops);
                """);

        assertThat(database.table("job").indexes())
                .containsExactlyInAnyOrder(
                        new Index(
                                Identifier.of("i1"),
                                List.of(
                                        IndexKey.column(Identifier.of("n"))
                                                .withDescending(true)
                                                .withNullOrder(NullOrder.LAST),
                                        IndexKey.expression("lower(name)").withOperatorClass("text_pattern_ops")),
                                true,
                                false,
                                "btree",
                                names("tags"),
                                printed("(n > 3)")),
                        Index.of(
                                        Identifier.of("i2"),
                                        List.of(IndexKey.column(Identifier.of("tags"))
                                                .withOperatorClass("jsonb_path_ops")))
                                .withMethod("gin"));
    }

    @Test
    void leavesAnInvalidIndexOutAndSaysSo() throws SQLException {
        database.execute("CREATE TABLE job (n integer); INSERT INTO job VALUES (1), (1)");
        assertThat(fails("CREATE UNIQUE INDEX CONCURRENTLY twice ON job (n)")).isTrue();

        Introspection read = database.inspect();

        assertThat(read.schema().tables().get(QualifiedName.of("job")).indexes())
                .isEmpty();
        assertThat(read.notices())
                .containsExactly(
                        "The index 'twice' of 'job' is invalid, as a concurrent build that failed leaves it, and"
                                + " is left alone: build it anew with REINDEX INDEX CONCURRENTLY, or drop it");
    }

    @Test
    void readsWhichRowsAConstraintHoldsFor() throws SQLException {
        database.execute("CREATE TABLE job (n integer); ALTER TABLE job ADD CONSTRAINT pos CHECK (n > 0) NOT VALID");

        assertThat(database.inspect()
                        .schema()
                        .tables()
                        .get(QualifiedName.of("job"))
                        .constraints())
                .containsExactly(new CheckConstraint(Identifier.of("pos"), printed("(n > 0)"), Enforcement.NOT_VALID));
    }

    @Test
    void readsAPartitionedTableWithoutItsPartitions() throws SQLException {
        database.execute("""
                CREATE TABLE day (d date PRIMARY KEY) PARTITION BY RANGE (d);
                CREATE TABLE day_2026 PARTITION OF day FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                CREATE TABLE day_rest PARTITION OF day DEFAULT;
                CREATE INDEX day_d ON day (d DESC);
                CREATE TABLE note (d date CONSTRAINT note_day REFERENCES day);
                """);

        Schema read = database.read();

        assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("day"), QualifiedName.of("note"));
        assertThat(read.tables().get(QualifiedName.of("day")).indexes())
                .extracting(Index::name)
                .containsExactly(Identifier.of("day_d"));
        assertThat(read.tables().get(QualifiedName.of("note")).constraints())
                .extracting(constraint -> constraint.name())
                .containsExactly(Identifier.of("note_day"));
    }

    @Test
    void readsNothingThatIsTemporaryOrNoTable() throws SQLException {
        database.execute("""
                CREATE TABLE job (id integer);
                CREATE VIEW v AS SELECT id FROM job;
                CREATE MATERIALIZED VIEW m AS SELECT id FROM job;
                CREATE TEMP TABLE t (id serial);
                CREATE TEMP SEQUENCE s;
                """);

        Schema read = database.read();

        assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("job"));
        assertThat(read.sequences()).isEmpty();
        database.execute("DROP TABLE t; DROP SEQUENCE s");
    }

    @Test
    void readsNothingThatAnExtensionOwns() throws SQLException {
        database.execute("""
                CREATE EXTENSION citext;
                CREATE TABLE job (id integer); CREATE TABLE owned (id integer);
                CREATE SEQUENCE owned_seq; CREATE TYPE owned_type AS ENUM ('a');
                ALTER EXTENSION citext ADD TABLE owned;
                ALTER EXTENSION citext ADD SEQUENCE owned_seq;
                ALTER EXTENSION citext ADD TYPE owned_type;
                """);

        Schema read = database.read();

        assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("job"));
        assertThat(read.sequences()).isEmpty();
        assertThat(read.enumTypes()).isEmpty();
    }

    @Test
    void knowsTheTypesOfAnExtensionByTheNamesThatTheSessionFindsThemBy() throws SQLException {
        database.execute("""
                CREATE SCHEMA ext;
                CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext;
                CREATE TABLE job (name ext.citext, names ext.citext[], note text);
                CREATE INDEX job_note ON job USING gin (note ext.gin_trgm_ops);
                SET search_path = public, ext;
                """);
        Table found = database.table("job");
        database.execute("SET search_path = public");
        Table unfound = database.table("job");
        database.execute("RESET search_path");

        assertThat(found.column(Identifier.of("name")).map(Column::type)).contains(type("citext"));
        assertThat(found.column(Identifier.of("names")).map(Column::type)).contains(type("citext[]"));
        assertThat(found.indexes())
                .flatExtracting(Index::keys)
                .extracting(IndexKey::operatorClass)
                .containsExactly("gin_trgm_ops");
        assertThat(unfound.column(Identifier.of("names")).map(Column::type)).contains(type("ext.citext[]"));
        assertThat(unfound.indexes())
                .flatExtracting(Index::keys)
                .extracting(IndexKey::operatorClass)
                .containsExactly("ext.gin_trgm_ops");
    }

    @Test
    void readsEnumTypesWithTheirLabelsInOrder() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
                ALTER TYPE mood ADD VALUE 'ecstatic' BEFORE 'sad';
                CREATE TYPE sales."Colour" AS ENUM ('red');
                CREATE TABLE job (m mood DEFAULT 'sad', c sales."Colour"[]);
                """);

        assertThat(database.read("sales").enumTypes().values())
                .containsExactly(
                        new EnumType(QualifiedName.of("mood"), List.of("ecstatic", "sad", "it's ok")),
                        new EnumType(QualifiedName.of("sales.Colour"), List.of("red")));
        assertThat(database.column("job", "m"))
                .isEqualTo(Column.of(Identifier.of("m"), new SqlType.UserDefined(QualifiedName.of("mood")))
                        .withValue(new ColumnValue.Default("'sad'")));
        assertThat(database.column("job", "c").type())
                .isEqualTo(new SqlType.UserDefined(QualifiedName.of("sales.Colour")).array());
    }

    @Test
    void readsADomainAsAUserDefinedType() throws SQLException {
        database.execute("CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%'); CREATE TABLE job (e email)");

        assertThat(database.column("job", "e").type()).isEqualTo(new SqlType.UserDefined(QualifiedName.of("email")));
        assertThat(database.constraints("job")).isEmpty();
    }

    @Test
    void readsOnlyTheSchemasOfTheScopeThatExist() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales; CREATE SCHEMA "Other"; CREATE SCHEMA unread;
                CREATE TABLE sales.a (id integer); CREATE TABLE "Other".b (id integer); CREATE TABLE unread.c (id integer);
                """);

        Schema read = database.read("sales", "Other", "absent");

        assertThat(read.namespaces()).containsExactly(Identifier.of("Other"), Identifier.of("sales"));
        assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("Other.b"), QualifiedName.of("sales.a"));
    }

    @Test
    void readsCompositeTypesAndNoRowTypesOfTables() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TYPE sales."Size" AS (width integer);
                CREATE TYPE place AS (gone text, street varchar(80) COLLATE "C", number numeric(5,0), size sales."Size"[]);
                ALTER TYPE place DROP ATTRIBUTE gone;
                COMMENT ON TYPE place IS 'where';
                COMMENT ON COLUMN place.number IS 'of the house';
                CREATE TYPE nothing AS ();
                CREATE TABLE job (p place);
                """);

        assertThat(database.read("sales").compositeTypes().values())
                .containsExactly(
                        CompositeType.of(QualifiedName.of("nothing"), List.of()),
                        new CompositeType(
                                QualifiedName.of("place"),
                                List.of(
                                        Attribute.of(Identifier.of("street"), SqlType.of("varchar", 80))
                                                .withCollation(QualifiedName.of("C")),
                                        Attribute.of(Identifier.of("number"), SqlType.of("numeric", 5, 0))
                                                .withComment("of the house"),
                                        Attribute.of(
                                                Identifier.of("size"),
                                                new SqlType.UserDefined(QualifiedName.of("sales.Size")).array())),
                                "where"),
                        CompositeType.of(
                                QualifiedName.of("sales.Size"),
                                List.of(Attribute.of(Identifier.of("width"), SqlType.of("integer")))));
        assertThat(database.column("job", "p").type()).isEqualTo(new SqlType.UserDefined(QualifiedName.of("place")));
    }

    @Test
    void printsTheSameTextsWhateverTheSessionsSearchPath() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE FUNCTION sales.twice(n integer) RETURNS integer IMMUTABLE LANGUAGE sql RETURN n * 2;
                CREATE TYPE sales.mood AS ENUM ('sad');
                CREATE TABLE job (n integer CHECK (sales.twice(n) > 0), m sales.mood);
                """);
        Schema narrow = database.read("sales");
        database.execute("SET search_path = public, sales");

        Schema wide = database.read("sales");

        assertThat(wide).isEqualTo(narrow);
        assertThat(database.ask("SHOW search_path")).isEqualTo("public, sales");
        database.execute("RESET search_path");
    }

    @Test
    void readsTheSchemaOfTheConnectionAsTheDefaultOne() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales; CREATE TYPE sales.mood AS ENUM ('sad');
                CREATE TABLE sales.job (m sales.mood); CREATE TABLE run (id integer);
                """);
        String url = database.database().url() + "?user=postgres&currentSchema=sales";
        try (Connection connection = DriverManager.getConnection(url)) {
            Introspector introspector = Introspectors.of(connection);

            Schema read = introspector.introspect(
                    connection, IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(List.of(Identifier.of("sales"))));

            assertThat(introspector.defaultSchema()).isEqualTo(Identifier.of("sales"));
            assertThat(read.namespaces()).isEmpty();
            assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("job"));
            assertThat(read.enumTypes()).containsOnlyKeys(QualifiedName.of("mood"));
        }
    }

    @Test
    void readsNothingWhereTheDefaultSchemaDoesNotExist() throws SQLException {
        String url = database.database().url() + "?user=postgres&currentSchema=absent";
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(Introspectors.of(connection).introspect(connection, IntrospectionScope.DEFAULT_SCHEMA))
                    .isEqualTo(Schema.EMPTY);
        }
    }

    @Test
    void readsATransactionAsItStandsAndLeavesItSo() throws SQLException {
        Connection connection = database.connection();
        connection.setAutoCommit(false);
        try {
            database.execute("CREATE TABLE job (id integer)");

            Schema read = database.read();

            assertThat(read.tables()).containsOnlyKeys(QualifiedName.of("job"));
            database.execute("CREATE TABLE run (id integer)");
            assertThat(database.ask("SHOW transaction_read_only")).isEqualTo("off");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(database.read().tables()).isEmpty();
    }

    @Test
    void leavesTheConnectionInAutoCommitMode() throws SQLException {
        database.read();

        assertThat(database.connection().getAutoCommit()).isTrue();
        database.execute("CREATE TABLE job (id integer)");
    }

    @Test
    void aRoleWithoutAnyPrivilegeReadsTheSame() throws SQLException {
        database.execute("""
                CREATE SCHEMA sales;
                CREATE TYPE mood AS ENUM ('sad');
                CREATE SEQUENCE s START 7;
                CREATE TABLE job (id bigserial PRIMARY KEY, m mood DEFAULT 'sad', n integer CHECK (n > 0));
                CREATE INDEX job_n ON job ((n + 1)) WHERE n > 5;
                CREATE TABLE sales.run (id bigint GENERATED ALWAYS AS IDENTITY, job bigint REFERENCES job);
                COMMENT ON TABLE job IS 'c';
                DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN;
                REVOKE ALL ON SCHEMA public FROM public;
                GRANT USAGE ON SCHEMA public TO reader;
                """);
        Schema everything = database.read("sales");
        String url = database.database().url() + "?user=reader";
        try (Connection connection = DriverManager.getConnection(url)) {
            IntrospectionScope scope =
                    IntrospectionScope.DEFAULT_SCHEMA.withNamespaces(List.of(Identifier.of("sales")));

            assertThat(Introspectors.of(connection).introspect(connection, scope))
                    .isEqualTo(everything);
        }
    }

    @Test
    void saysWhatCannotBeReadWhenTheConnectionIsLost() throws SQLException {
        Connection connection = database.database().open();
        Introspector introspector = Introspectors.of(connection);
        connection.close();

        assertThatThrownBy(() -> introspector.introspect(connection, IntrospectionScope.DEFAULT_SCHEMA))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                .hasMessage("Cannot read the database's catalog: This connection has been closed.");
    }

    @Test
    void quotesAndOddCharactersSurvive() throws SQLException {
        database.execute("CREATE TABLE \"we\"\"ird.na'me\" (\"ä ö\" text DEFAULT 'a''b\\c')");

        Table table = database.read().tables().values().iterator().next();

        assertThat(table.name().name()).isEqualTo(Identifier.delimited("we\"ird.na'me"));
        assertThat(table.columns()).containsOnlyKeys(Identifier.delimited("ä ö"));
        assertThat(table.columns().values())
                .extracting(Column::value)
                .containsExactly(new ColumnValue.Default(printed("'a''b\\c'::text")));
    }

    private static SqlType type(String declaration) {
        return database.introspector().dialect().parseType(declaration);
    }

    /** What PostgreSQL prints, in the form that the dialect gives it. */
    private static String printed(String expression) {
        return database.introspector().dialect().canonicalExpression(expression);
    }

    private static boolean fails(String sql) {
        try {
            database.execute(sql);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    private static List<Identifier> names(String... names) {
        return Stream.of(names).map(Identifier::of).toList();
    }
}
