package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resumption makes of a statement that was begun and may have ended. */
class BrokenStatementsTest {

    private static final String TABLE = "op.createTable(\"t\", column(\"id\", bigint()), primaryKey(\"id\"));";

    @TempDir
    Path directory;

    @Test
    void whatH2LeftOfAnAlterationIsDroppedAndTheStatementRuns() throws Exception {
        try (TestDatabase database = brokenOff("op.addColumn(\"t\", column(\"size\", integer()));")) {
            TestDatabases.execute(database, "create table t_copy_4_0 (id bigint, size integer)");
            resume(database, Resumption.BEHIND_WHAT_RAN);
            assertThat(TestDatabases.query(database, "select id, size from t")).isEmpty();
            assertThat(TestDatabases.tables(database)).doesNotContain("t_copy_4_0");
        }
    }

    @Test
    void aTableThatLooksLikeACopyAndWasThereBeforeStays() throws Exception {
        try (TestDatabase database =
                brokenOff("create table t_copy_1_2 (id int)", "op.addColumn(\"t\", column(\"size\", integer()));")) {
            TestDatabases.execute(database, "alter table t add column size integer");
            resume(database, Resumption.BEHIND_WHAT_RAN);
            assertThat(TestDatabases.tables(database)).contains("t_copy_1_2");
        }
    }

    @Test
    void aCopyWithoutItsTableIsForAPersonToSee() throws Exception {
        try (TestDatabase database = brokenOff("op.addColumn(\"t\", column(\"size\", integer()));")) {
            TestDatabases.execute(database, "alter table t add column size integer");
            TestDatabases.execute(database, "alter table t rename to t_copy_4_0");
            assertThatThrownBy(() -> resume(database, Resumption.BEHIND_WHAT_RAN))
                    .hasMessageContaining(
                            "statement 1 was begun when an earlier run was broken off, and it may be half done:"
                                    + " there is table PUBLIC.T_COPY_4_0, which H2 makes to alter a table: look, and say --resume=1"
                                    + " to run it, or --resume=2 to go on behind it")
                    .hasMessageContaining("It is in the database in part: statement 1 was begun");

            TestDatabases.execute(database, "alter table t_copy_4_0 rename to t");
            resume(database, Resumption.at(2));
            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly("b");
        }
    }

    @Test
    void aNewTableWithoutItsConstraintsIsMadeAnew() throws Exception {
        try (TestDatabase database =
                brokenOff("op.createTable(\"two\", column(\"id\", bigint()), primaryKey(\"id\"));")) {
            TestDatabases.execute(database, "create table two (id bigint)");
            resume(database, Resumption.BEHIND_WHAT_RAN);
            assertThat(
                            TestDatabases.query(
                                    database,
                                    "select constraint_type from information_schema.table_constraints where table_name = 'TWO'"))
                    .containsExactly("PRIMARY KEY");
        }
    }

    @Test
    void whetherSeveralStatementsInOneTextHaveRunIsForAPersonToSee() throws Exception {
        try (TestDatabase database = brokenOff("op.execute(\"create table x (id int); create table y (id int)\");")) {
            assertThatThrownBy(() -> resume(database, Resumption.BEHIND_WHAT_RAN))
                    .hasMessageContaining("the catalog does not tell whether it took effect");
            resume(database, Resumption.at(1));
            assertThat(TestDatabases.tables(database)).contains("x", "y");
        }
    }

    @Test
    void anInvalidIndexIsForAPersonToSee() throws Exception {
        write("op.outsideTransaction(() -> op.execute(\"create unique index concurrently ix on t (size)\"));");
        try (TestDatabase database = TestDatabase.postgres()) {
            TestDatabases.execute(database, "create table t (id bigint, size int)");
            migrator(database::open, Resumption.NONE).stamp(List.of("a"));
            breakOff(database);
            TestDatabases.execute(database, "insert into t values (1, 1), (2, 1)");
            assertThatThrownBy(() -> TestDatabases.execute(database, "create unique index concurrently ix on t (size)"))
                    .hasMessageContaining("could not create unique index");

            assertThatThrownBy(() -> resume(database, Resumption.BEHIND_WHAT_RAN))
                    .hasMessageContaining("it may be half done: there is index ix, which is invalid");

            TestDatabases.execute(database, "drop index ix");
            TestDatabases.execute(database, "delete from t");
            resume(database, Resumption.BEHIND_WHAT_RAN);
            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly("b");
        }
    }

    /**
     * An H2 database on which the process has died with a statement begun and not run.
     *
     * @param statements SQL from before, if any, and the revision's statement
     */
    private TestDatabase brokenOff(String... statements) throws Exception {
        write(statements[statements.length - 1]);
        TestDatabase database = TestDatabase.h2();
        migrator(database::open, Resumption.NONE).upgrade("a");
        if (statements.length > 1) {
            TestDatabases.execute(database, statements[0]);
        }
        breakOff(database);
        return database;
    }

    private void write(String statement) throws Exception {
        new RevisionFiles(directory).write("a", "", TABLE, "").write("b", "a", statement, "");
    }

    /** Cuts the connection ever later, until the record says that the statement is begun. */
    private void breakOff(TestDatabase database) throws Exception {
        for (int at = 1; !isBegun(database); at++) {
            assertThat(at).isLessThan(60);
            BreakingConnection breaking = new BreakingConnection(database::open, at);
            assertThatThrownBy(() -> migrator(breaking::open, Resumption.NONE).upgrade("head"))
                    .isInstanceOf(RetortException.class);
        }
    }

    private static boolean isBegun(TestDatabase database) throws Exception {
        return TestDatabases.tables(database).contains("retort_position")
                && !TestDatabases.query(database, "select begun from retort_position")
                        .isEmpty();
    }

    private void resume(TestDatabase database, Resumption resumption) {
        migrator(database::open, resumption).upgrade("head");
    }

    private Migrator migrator(ConnectionSource source, Resumption resumption) {
        return new Migrator(
                source,
                SourceDirectory.of(directory, List.of()).withCache(directory.resolve("cache")),
                MigrationSettings.DEFAULT.withResumption(resumption),
                MigrationListener.NONE);
    }
}
