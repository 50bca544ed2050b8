package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision that fails half way on a database that commits each DDL statement, and what a person can do then. */
class ResumeTest {

    private static final String TOLD =
            "Revision 'b2' is in the database in part: of its upgrade, statements 1 to 2 have run";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aRevisionThatFailsAtItsThirdStatement() throws Exception {
        database = TestDatabase.h2();
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        project.revision("a1");
        project.revision("b2");
        write("b2", """
                op.createTable("job", column("id", bigint()));
                op.createTable("run", column("id", bigint()));
                op.execute("insert into nowhere values (1)");
                """);
        Outcome failed = project.retort("upgrade");
        assertThat(failed.status()).isEqualTo(4);
        assertThat(failed.err()).contains("statements 1 to 2 have run").contains("`upgrade --resume`");
    }

    @AfterEach
    void dropDatabase() throws Exception {
        database.close();
    }

    @Test
    void theNextRunSaysWhereItStandsAndRunsNothing() {
        for (String[] command : new String[][] {{"upgrade"}, {"downgrade", "base"}, {"upgrade", "--dry-run"}}) {
            Outcome outcome = project.retort(command);
            assertThat(outcome.err()).contains(TOLD);
            assertThat(outcome.status()).isEqualTo(4);
        }
        assertThat(project.retort("current").out()).isEqualTo("a1, a1\n");
        assertThat(project.retort("status").out()).contains("\nIn part    upgrade of b2: statements 1 to 2 have run\n");
    }

    @Test
    void theHistoryTellsWhoRanWhat() throws Exception {
        write("b2", """
                op.createTable("job", column("id", bigint()));
                op.createTable("run", column("id", bigint()));
                """);
        project.retort("upgrade", "--resume");
        assertThat(project.retort("history", "-v", "-i").out())
                .containsPattern("(?s)Rev: b2 .*Z upgrade by \\S+.*, \\d+ ms, retort \\S+; failed: execute at .*"
                        + "Z upgrade by \\S+.*, \\d+ ms, retort \\S+\n.*Rev: a1.*Z upgrade by ");
        assertThat(project.retort("history", "-v").out()).doesNotContain("upgrade by");
    }

    @Test
    void aCorrectedRevisionGoesOnBehindWhatHasRun() throws Exception {
        write("b2", """
                op.createTable("job", column("id", bigint()));
                op.createTable("run", column("id", bigint()));
                op.execute("insert into job values (1)");
                """);
        Outcome resumed = project.retort("upgrade", "--resume");
        assertThat(resumed.err()).isEqualTo("Running upgrade a1 -> b2, b2\n");
        assertThat(resumed.status()).isZero();
        assertThat(project.retort("current").out()).isEqualTo("b2 (head), b2\n");
        assertThat(project.retort("downgrade", "base").status()).isZero();
    }

    @Test
    void aRevisionThatSaysSomethingElseNowIsRefused() throws Exception {
        write("b2", """
                op.createTable("job", column("number", bigint()));
                op.createTable("run", column("id", bigint()));
                """);
        Outcome resumed = project.retort("upgrade", "--resume");
        assertThat(resumed.err())
                .contains("an earlier run has done its first 2 statements, but it says something else there now")
                .contains("statements 1 to 2 have run");
        assertThat(resumed.status()).isEqualTo(4);

        assertThat(project.retort("upgrade", "--resume=3").status()).isZero();
    }

    @Test
    void aStampForgetsWhatAPersonHasRepaired() throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table job");
            statement.execute("drop table run");
        }
        assertThat(project.retort("stamp", "a1").status()).isZero();
        write("b2", "op.createTable(\"job\", column(\"id\", bigint()));");
        assertThat(project.retort("upgrade").status()).isZero();
    }

    @Test
    void anotherTargetDoesNotGoOn() {
        project.revision("c3", "--head", "a1", "--splice");
        Outcome other = project.retort("upgrade", "c3", "--resume");
        assertThat(other.err()).contains("upgrade to this target does not begin with it. Name 'b2' itself");
        assertThat(other.status()).isEqualTo(2);
    }

    @Test
    void aStatementBeforeTheFirstIsNone() {
        assertThat(project.retort("upgrade", "--resume=-1").err()).contains("the first is 1");
    }

    @Test
    void theConfigurationSaysHowRevisionsRun() throws Exception {
        String configuration = Files.readString(project.configuration());
        project.write("retort.toml", configuration + "\n[run]\ntransaction = \"each\"\n");
        assertThat(project.retort("upgrade").err())
                .contains("'run.transaction' in ", " must be one of revision, all, none, but is 'each'.");
        project.write("retort.toml", configuration + "\n[run]\nlock_timeout = \"5 seconds\"\n");
        assertThat(project.retort("upgrade").err())
                .contains("'run.lock_timeout' in ", " must be a length of time, such as 500ms, 5s, 10min or 2h");

        project.write("retort.toml", configuration + "\n[run]\nstatement_timeout = \"50ms\"\n");
        write("b2", "op.execute(\"select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b\");");
        assertThat(project.retort("upgrade", "--resume=1").err()).contains("Statement was canceled");
    }

    @Test
    void whoWaitsTooLongSaysForWhom() throws Exception {
        project.retort("stamp", "a1");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select id from retort_lock for update");
            Outcome outcome = project.retort("upgrade", "--lock-timeout", "10ms");
            assertThat(outcome.err()).contains("Waiting for another process that moves this database: another session");
            assertThat(outcome.status()).isEqualTo(3);
        }
        assertThat(project.retort("upgrade", "--lock-timeout", "soon").err())
                .contains("--lock-timeout must be a length of time, such as 500ms, 5s, 10min or 2h, but is 'soon'.");
    }

    private void write(String id, String upgrade) throws Exception {
        Path file = project.revisionFiles().stream()
                .filter(path -> path.getFileName().toString().startsWith("R" + id))
                .findFirst()
                .orElseThrow();
        String name = file.getFileName().toString().replace(".java", "");
        Files.writeString(file, """
                package db.revision;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;
                import dev.retort.runtime.*;

                /** %1$s */
                @Revision(id = "%1$s", revises = "a1")
                public final class %2$s implements Migration {
                    public void upgrade(Operations op) {
                        %3$s
                    }

                    public void downgrade(Operations op) {}
                }
                """.formatted(id, name, upgrade));
    }
}
