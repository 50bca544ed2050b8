package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How things stand, on H2 and on PostgreSQL. */
class StatusTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; %s }";

    @TempDir
    private Path directory;

    @Test
    void anEmptyDatabaseHasEverythingBeforeIt() throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = project(database);
            project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
            project.revision("b1");

            Outcome outcome = project.retort("status");
            assertThat(withoutServer(outcome)).isEqualTo("""
                    Database   URL
                    Stands at  <base>
                    Pending    <base> -> a1, create job
                               a1 -> b1 (head), b1
                    Entities   not compared: the database is not up to date
                    Heads      b1 (head), b1
                    Lock       free
                    """);
            assertThat(outcome.status()).isZero();
            try (Connection connection = database.open();
                    var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
                assertThat(tables.next()).as("a table that status has created").isFalse();
            }
        }
    }

    @Test
    void entitiesThatMovedOnAreCounted() throws SQLException {
        try (TestDatabase database = TestDatabase.postgres()) {
            ScratchProject project = project(database);
            project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
            project.retort("upgrade");
            assertThat(withoutServer(project.retort("status"))).isEqualTo("""
                    Database   URL
                    Stands at  a1 (head), create job
                    Pending    none
                    Entities   as the database has them
                    Heads      a1 (head), create job
                    Lock       free
                    """);

            project.entity("Job", JOB.formatted("String name; String owner;"));
            assertThat(project.retort("status").out()).contains("Entities   2 operations without a revision\n");
            assertThat(project.retort("status", "--format", "json").out())
                    .startsWith("{\n  \"database\": \"" + database.url() + "\",\n  \"server\": \"PostgreSQL ")
                    .endsWith("""
                            "current": [
                                "a1"
                              ],
                              "unknown": [ ],
                              "pending": [ ],
                              "heads": [
                                "a1"
                              ],
                              "pending_operations": 2,
                              "not_compared": null,
                              "unfinished": [ ],
                              "changed": [ ],
                              "lock_holder": null
                            }
                            """);
        }
    }

    @Test
    void aRevisionThatIsMissingHereIsToldAndNothingIsGuessed() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = project(database);
            project.revision("a1");
            project.revision("b1");
            project.retort("upgrade");
            Files.delete(project.revisions().resolve("Rb1_b1.java"));

            assertThat(withoutServer(project.retort("status"))).isEqualTo("""
                    Database   URL
                    Stands at  b1 (not among the revisions here)
                    Pending    cannot be told while a revision is missing here
                    Entities   not compared: the database stands at a revision that is not here
                    Heads      a1 (head), a1
                    Lock       free
                    """);
        }
    }

    @Test
    void entitiesThatCannotBeReadHideNothingElse() throws SQLException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project =
                    new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
            assertThat(project.retort("status").out())
                    .contains(
                            "Stands at  <base>\n",
                            "Pending    none\n",
                            "Entities   not compared: ",
                            "Heads      none\n");
        }
    }

    @Test
    void aSourceThatHasChangedSinceIsTold() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = project(database);
            project.revision("a1");
            project.revision("b1");
            project.retort("upgrade");
            Path source = project.revisions().resolve("Ra1_a1.java");
            String before = Files.readString(source);
            Files.writeString(source, before.replace("{}", "{ /* nothing */ }\n"));
            assertThat(project.retort("status").out()).doesNotContain("Changed");
            assertThat(project.retort("status", "--changed").out()).isEmpty();

            Files.writeString(source, before.replaceFirst("\\{}", "{ op.execute(\"select 1\"); }"));
            assertThat(project.retort("status").out()).contains("\nChanged    a1, a1\n");
            assertThat(project.retort("status", "--changed").out()).isEqualTo("a1, a1\n");
            assertThat(project.retort("status", "--format", "json").out())
                    .containsPattern("\"changed\": \\[\\s*\"a1\"\\s*]");
        }
    }

    @Test
    void whoHoldsTheLockIsToldOnPostgreSql() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThat(statusWhileARevisionRuns(database))
                    .containsPattern("Lock       held by process \\d+ \\(retort, process \\d+\\) of user ");
        }
    }

    @Test
    void thatTheLockIsHeldIsToldOnH2() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            assertThat(statusWhileARevisionRuns(database))
                    .contains("Lock       held by process "
                            + ProcessHandle.current().pid() + " of user ");
        }
    }

    /** The revision meets the test by what every class of this process can reach, whatever its loader. */
    private String statusWhileARevisionRuns(TestDatabase database) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        System.getProperties().put("gate.reached", reached);
        System.getProperties().put("gate.open", open);
        ScratchProject project = project(database);
        project.write("src/main/java/db/revision/Ra1_wait.java", """
                package db.revision;

                import dev.retort.runtime.*;
                import java.util.concurrent.CountDownLatch;

                /** wait */
                @Revision(id = "a1")
                public final class Ra1_wait implements Migration {
                    @Override public void upgrade(Operations op) throws Exception {
                        ((CountDownLatch) System.getProperties().get("gate.reached")).countDown();
                        ((CountDownLatch) System.getProperties().get("gate.open")).await();
                    }
                    @Override public void downgrade(Operations op) {}
                }
                """);
        Thread upgrade = new Thread(() -> project.retort("upgrade"));
        upgrade.start();
        try {
            assertThat(reached.await(1, TimeUnit.MINUTES)).isTrue();
            return project.retort("status").out();
        } finally {
            open.countDown();
            upgrade.join();
            System.getProperties().remove("gate.reached");
            System.getProperties().remove("gate.open");
        }
    }

    private ScratchProject project(TestDatabase database) {
        return new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted(""));
    }

    private static String withoutServer(Outcome outcome) {
        return outcome.out().replaceFirst("jdbc:.* \\((H2|PostgreSQL) .*\\)", "URL");
    }
}
