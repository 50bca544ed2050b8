package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.schema.QualifiedName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigratorTest {

    @TempDir
    Path directory;

    private RevisionFiles files;

    @BeforeEach
    void files() {
        files = new RevisionFiles(directory);
    }

    @ParameterizedTest
    @EnumSource
    void anUpgradeAppliesAndADowngradeTakesBack(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one"), "op.dropTable(\"one\");")
                .write("b", "a", createTable("two"), "op.dropTable(\"two\");");
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database);

            assertThat(migrator.upgrade("head"))
                    .extracting(RevisionStep::path)
                    .containsExactly("<base> -> a", "a -> b");
            assertThat(migrator.current()).containsExactly("b");
            assertThat(tables(database)).containsExactly("one", "two");

            assertThat(migrator.upgrade("head")).isEmpty();

            migrator.downgrade("-1");
            assertThat(migrator.current()).containsExactly("a");
            assertThat(tables(database)).containsExactly("one");

            migrator.downgrade("base");
            assertThat(migrator.current()).isEmpty();
            assertThat(tables(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidOfSqlIsNotCarriedOut(TestDatabases kind) throws Exception {
        files.write("a", "", """
                op.execute("create table one (id bigint)")
                        .effect(schema -> schema.createTable("one", column("id", bigint())));
                op.execute("update one set id = ?", 1).effect(schema -> schema.dropTable("one"));
                """, "");
        try (TestDatabase database = kind.start()) {
            migrator(database).upgrade("head");
            assertThat(tables(database)).containsExactly("one");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingWhereADatabaseStandsCreatesNothing(TestDatabases kind) throws Exception {
        try (TestDatabase database = kind.start()) {
            assertThat(migrator(database).current()).isEmpty();
            assertThat(TestDatabases.tables(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVersionTableMayStandInAnotherSchema(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one"), "");
        try (TestDatabase database = kind.start()) {
            TestDatabases.execute(database, "create schema care");
            Migrator migrator = new Migrator(
                    database::open,
                    revisions(),
                    MigrationSettings.DEFAULT.withVersionTable(QualifiedName.of("care", "Where \"we\" are")),
                    MigrationListener.NONE);

            migrator.upgrade("head");

            assertThat(migrator.current()).containsExactly("a");
            assertThat(TestDatabases.query(database, "select version_num from care.\"Where \"\"we\"\" are\""))
                    .containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheDatabaseCannotDoIsRefusedBeforeAnythingRuns(TestDatabases kind) throws Exception {
        String refused = kind == TestDatabases.H2
                ? "op.createExclusionConstraint(\"one\", exclude(\"gist\").with(\"id\", \"=\").named(\"x\"));"
                : "op.addColumn(\"one\", column(\"size\", enumeration(\"S\", \"M\")));";
        files.write("a", "", createTable("one") + "\n" + refused, "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageStartingWith(
                            "Revision 'a' (" + directory.resolve("Ra.java") + ") failed in upgrade: at Ra.java:16: ")
                    .hasMessageContaining("Nothing of this revision was applied")
                    .hasMessageEndingWith(". Correct it and run again");
            assertThat(tables(database)).isEmpty();
        }
    }

    @Test
    void aFailedRevisionLeavesNothingWhereDdlIsTransactional() throws Exception {
        files.write("a", "", createTable("one"), "").write("b", "a", createTable("two") + createTable("one"), "");
        try (TestDatabase database = TestDatabase.postgres()) {
            Migrator migrator = migrator(database);

            RetortException failure = catchThrowableOfType(RetortException.class, () -> migrator.upgrade("head"));

            assertThat(failure.kind()).isEqualTo(RetortException.Kind.REVISION);
            assertThat(failure)
                    .hasMessage(
                            "Revision 'b' (" + directory.resolve("Rb.java") + ") failed in upgrade: create_table 'one'"
                                    + " at Rb.java:15, statement 2: ERROR: relation \"one\" already exists [42P07]; the statement is:"
                                    + " CREATE TABLE one ( id bigint NOT NULL, CONSTRAINT one_pkey PRIMARY KEY (id) )."
                                    + " Nothing of this revision was applied. Correct it and run again");
            assertThat(tables(database)).containsExactly("one");
            assertThat(migrator.current()).containsExactly("a");
        }
    }

    @Test
    void aFailedRevisionTellsHowFarItCameWhereDdlIsNotTransactional() throws Exception {
        files.write("a", "", createTable("one") + """
                op.execute("insert into one values (1)");
                op.execute("alter table one add column name varchar");
                op.execute("insert into one values (2, 'x')");
                op.execute("insert into nowhere values (1)");
                """, "");
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageContaining("execute at Ra.java:18, statement 5: Table \"NOWHERE\" not found")
                    .hasMessageEndingWith(
                            "It is in the database in part: statements 1 to 3 have run, and the version table has not"
                                    + " moved. Correct it and go on behind that with `upgrade --resume`; or take that back by"
                                    + " hand, or do the rest, and record with `stamp` where the database stands");
            assertThat(TestDatabases.query(database, "select * from one")).containsExactly("1|null");
            assertThat(migrator(database).current()).isEmpty();
        }
    }

    @Test
    void aRevisionOfRowsAloneIsAtomicEverywhere() throws Exception {
        files.write("a", "", createTable("one"), "").write("b", "a", """
                        op.bulkInsert("one", columns("id"), row(1), row(2));
                        op.execute("insert into one values (2)");
                        """, "");
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageEndingWith("Nothing of this revision was applied. Correct it and run again");
            assertThat(TestDatabases.query(database, "select * from one")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionOfTheRevisionIsToldWithItsLine(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one") + "\nthrow new IllegalStateException(\"no luck\");", "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .isInstanceOf(RetortException.class)
                    .hasMessageContaining(
                            "failed in upgrade: at Ra.java:16: java.lang.IllegalStateException: no luck. Nothing of this");
            assertThat(tables(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongUseOfTheOperationsIsToldWithItsLine(TestDatabases kind) throws Exception {
        files.write("a", "", "op.dropTable(\"\");", "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageContaining("at Ra.java:15: The name of a table is missing or empty.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConnectionSeesWhatWasAskedForBefore(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one") + """
                op.bulkInsert("one", columns("id"), row(1), row(2));
                try (java.sql.Statement statement = op.connection().createStatement();
                        java.sql.ResultSet rows = statement.executeQuery("select max(id) from one")) {
                    rows.next();
                    op.execute("insert into one values (?)", rows.getLong(1) + 1);
                }
                """, "");
        try (TestDatabase database = kind.start()) {
            migrator(database).upgrade("head");

            assertThat(TestDatabases.query(database, "select id from one order by id"))
                    .containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTransactionIsNotTheRevisions(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one") + "op.execute(\"/* so */ Commit\");", "");
        files.write("b", "", "op.connection().commit();", "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("a"))
                    .hasMessageContaining("\"/* so */ Commit\" begins or ends a transaction: leave that to Retort");
            assertThatThrownBy(() -> migrator(database).upgrade("b"))
                    .hasMessageContaining(
                            "The revision calls commit on op.connection(): leave the transaction to Retort");
            assertThat(tables(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatTheRevisionCatchesStaysOne(TestDatabases kind) throws Exception {
        files.write("a", "", """
                op.execute("insert into nowhere values (1)");
                try {
                    op.connection();
                } catch (RuntimeException e) {
                    op.createSequence("s");
                }
                """, "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageContaining("execute at Ra.java:15, statement 1: ");
            assertThat(migrator(database).current()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void parametersReachTheDatabaseAsTheyAre(TestDatabases kind) throws Exception {
        files.write("a", "", """
                op.createTable("t", column("a", varchar()), column("b", integer()), column("c", date()));
                op.execute("insert into t values (?, ?, ?)", "it's {d} -- ?", null, java.time.LocalDate.of(2026, 2, 1));
                op.execute("insert into t values ('{fn now()}', 1, null)");
                """, "");
        try (TestDatabase database = kind.start()) {
            migrator(database).upgrade("head");

            assertThat(TestDatabases.query(database, "select a, b, c from t order by b nulls first"))
                    .containsExactly("it's {d} -- ?|null|2026-02-01", "{fn now()}|1|null");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseAheadOfTheRevisionsIsRefused(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one"), "");
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database);
            migrator.upgrade("head");
            TestDatabases.execute(database, "update retort_version set version_num = 'gone'");

            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .isInstanceOfSatisfying(
                            RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                    .hasMessageStartingWith(
                            "The database stands at revision 'gone', which is not among the revisions here");
            assertThatThrownBy(() -> migrator.stamp(List.of("head"))).hasMessageContaining("'gone'");
            assertThat(migrator.purgeAndStamp(List.of("head"))).containsExactly(new VersionChange.Update("gone", "a"));
            assertThat(migrator.current()).containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStampRunsNothing(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one"), "").write("b", "a", createTable("two"), "");
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database);

            migrator.stamp(List.of("head"));
            assertThat(migrator.current()).containsExactly("b");
            migrator.stamp(List.of("a"));
            assertThat(migrator.current()).containsExactly("a");
            migrator.stamp(List.of("base"));
            assertThat(migrator.current()).isEmpty();
            assertThat(tables(database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoBranchesMakeTwoRowsAndAMergeMakesOne(TestDatabases kind) throws Exception {
        files.write("a", "", createTable("one"), "op.dropTable(\"one\");")
                .write("b", "a", createTable("two"), "op.dropTable(\"two\");")
                .write("c", "a", createTable("three"), "op.dropTable(\"three\");")
                .write("d", "b\", \"c", "", "");
        files.file(
                "Rd.java",
                java.nio.file.Files.readString(directory.resolve("Rd.java"))
                        .replace("revises = \"b\", \"c\"", "revises = {\"b\", \"c\"}"));
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database);
            migrator.upgrade("b");
            migrator.upgrade("c");
            assertThat(migrator.current()).containsExactly("b", "c");
            migrator.upgrade("head");
            assertThat(migrator.current()).containsExactly("d");
            migrator.downgrade("b");
            assertThat(migrator.current()).containsExactly("b", "c");
            migrator.downgrade("base");
            assertThat(migrator.current()).isEmpty();
        }
    }

    @Test
    void aRevisionThatDoesNotCompileStopsAllBeforeAnythingRuns() throws Exception {
        files.write("a", "", createTable("one"), "").write("b", "a", "nonsense;", "");
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageStartingWith("The revisions do not compile, so none was run: ");
            assertThat(tables(database)).isEmpty();
        }
    }

    @Test
    void aLostConnectionIsToldFromAFailedRevision() throws Exception {
        files.write("a", "", createTable("one") + "op.execute(\"select pg_terminate_backend(pg_backend_pid())\");", "");
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .isInstanceOfSatisfying(
                            RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                    .hasMessageEndingWith("The connection was lost. Nothing of this revision was applied. Run again");
            assertThat(tables(database)).isEmpty();
        }
    }

    @Test
    void aConstraintThatFailsAtTheCommitFailsTheRevision() throws Exception {
        files.write("a", "", createTable("one") + """
                op.createTable("two", column("id", bigint()),
                        foreignKey("id").references("one", "id").named("fk").initiallyDeferred());
                op.execute("insert into two values (7)");
                """, "");
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageContaining(
                            "failed in upgrade: the commit: ERROR: insert or update on table \"two\" violates")
                    .hasMessageEndingWith("Nothing of this revision was applied. Correct it and run again");
            assertThat(tables(database)).isEmpty();
        }
    }

    @Test
    void aVersionTableMovedByOthersMeanwhileTakesTheRevisionBack() throws Exception {
        files.write("a", "", createTable("one"), "")
                .write("b", "a", createTable("two") + "op.execute(\"delete from retort_version\");", "");
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head"))
                    .hasMessageContaining("was moved by someone else meanwhile: 0 rows match");
            assertThat(migrator(database).current()).containsExactly("a");
            assertThat(tables(database)).containsExactly("one");
        }
    }

    @Test
    void anUnreachableDatabaseIsToldAsSuch() {
        ConnectionSource nowhere = () -> java.sql.DriverManager.getConnection("jdbc:postgresql://localhost:1/x");

        assertThatThrownBy(() ->
                        new Migrator(nowhere, revisions(), MigrationSettings.DEFAULT, MigrationListener.NONE).current())
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                .hasMessageStartingWith("Cannot connect to the database: Connection to localhost:1 refused.");
    }

    @Test
    void theListenerHearsOfEachRevision() throws Exception {
        files.write("a", "", createTable("one"), "").write("b", "a", createTable("two"), "");
        List<String> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void started(RevisionStep step) {
                heard.add(step.path() + ", " + step.revision().message());
            }

            @Override
            public void finished(RevisionStep step, Duration elapsed) {
                heard.add(step.revision().id() + (elapsed.isNegative() ? " before it began" : " done"));
            }
        };
        try (TestDatabase database = TestDatabase.h2()) {
            new Migrator(database::open, revisions(), MigrationSettings.DEFAULT, listener).upgrade("head");
        }

        assertThat(heard).containsExactly("<base> -> a, make a", "a done", "a -> b, make b", "b done");
    }

    private RevisionDirectory revisions() {
        return SourceDirectory.of(directory, List.of());
    }

    private Migrator migrator(TestDatabase database) {
        return new Migrator(database::open, revisions(), MigrationSettings.DEFAULT, MigrationListener.NONE);
    }

    private static String createTable(String name) {
        return "op.createTable(\"" + name + "\", column(\"id\", bigint()), primaryKey(\"id\"));";
    }

    /** The tables apart from Retort's own. */
    private static List<String> tables(TestDatabase database) throws Exception {
        return TestDatabases.tables(database).stream()
                .filter(name -> !name.startsWith("retort_"))
                .toList();
    }
}
