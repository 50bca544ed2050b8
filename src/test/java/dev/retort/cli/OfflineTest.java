package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands write with {@code --sql} instead of running it, and where it leads a database that runs it. */
class OfflineTest {

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    /** The line a1, b1, c1, beside whose end d1 follows b1 too. */
    @BeforeEach
    void aLineWithABranch() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        project.revision("a1");
        project.revision("b1");
        project.revision("c1", "--branch-label", "left");
        project.revision("d1", "--head", "b1", "--splice", "--branch-label", "right");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void anUpgradeFromTheBaseCreatesTheVersionTable() {
        assertThat(project.retort("upgrade", "--sql", "a1").out())
                .startsWith("CREATE TABLE retort_version (")
                .endsWith("""
                        -- Running upgrade <base> -> a1, a1

                        INSERT INTO retort_version (version_num) VALUES ('a1');

                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrade   | b1      | c1:heads      | c1 d1
            upgrade   | b1      | b1:left@head  | c1
            upgrade   | a1      | a1:+1         | b1
            upgrade   | a1      | a1:           | c1 d1
            downgrade | c1      | c1:a1         | a1
            downgrade | c1      | left:-2       | a1
            downgrade | a1      | a1:base       | -
            stamp     | b1      | b1:c1         | c1
            stamp     | a1      | a1:c1 a1:d1   | c1 d1
            stamp     | c1      | c1:base       | -
            """)
    void aScriptLeadsWhereTheCommandWould(String command, String before, String ranges, String after)
            throws SQLException {
        project.retort("upgrade", before.equals("b1") && ranges.startsWith("c1") ? "c1" : before);
        String[] words = (command + " --sql " + ranges).split(" ");
        String script = project.retort(words).out();

        run(script);

        assertThat(current()).isEqualTo(after.equals("-") ? "" : after);
    }

    @Test
    void ensureVersionCreatesTheTableOnce() throws SQLException {
        String script = project.retort("ensure-version", "--sql").out();
        assertThat(script).startsWith("CREATE TABLE retort_version (");
        assertThat(project.retort("ensure-version").status()).isZero();
        assertThat(project.retort("ensure-version").status()).isZero();
        try (Connection connection = database.open();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "RETORT_VERSION", null)) {
            assertThat(tables.next()).isTrue();
        }
        assertThat(current()).isEmpty();
    }

    @Test
    void aStampThatPurgesForgetsARowThatNoRevisionHas() throws SQLException {
        project.retort("ensure-version");
        run("insert into retort_version values ('gone');");
        assertThat(project.retort("stamp", "c1").status()).isEqualTo(3);
        assertThat(project.retort("stamp", "--purge", "c1", "d1").status()).isZero();
        assertThat(current()).isEqualTo("c1 d1");
    }

    @Test
    void aStampAtTheBaseOfABranchLeavesTheOthers() {
        project.retort("stamp", "heads");
        project.retort("stamp", "right@base");
        assertThat(current()).isEqualTo("c1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            upgrade a1:b1               | 'a1:b1' is a range, which only --sql takes
            downgrade b1:a1             | 'b1:a1' is a range, which only --sql takes
            stamp a1:b1                 | 'a1:b1' is a range, which only --sql takes
            upgrade --sql head          | 'head' is ambiguous, for there are 2 heads
            upgrade --sql current:b1    | 'current:b1' counts from where the database stands, which --sql does not ask.
            upgrade --sql current+1:b1  | 'current+1:b1' counts from where the database stands
            upgrade --sql a1:b1:c1      | 'a1:b1:c1' is not a range of revisions
            downgrade --sql a1          | A downgrade with --sql does not know where the database stands. Write it as FROM:TO, as in 'head:a1'.
            stamp --sql a1:c1 b1:d1     | A stamp with --sql has one beginning, but the ranges begin at a1, b1.
            stamp --sql --purge a1      | --purge forgets what a database has recorded, which --sql does not ask.
            """)
    void whatCannotBeIsRefusedWithNothingPrinted(String arguments, String message) {
        Outcome outcome = project.retort(arguments.split(" "));
        assertThat(outcome.err()).startsWith("error: " + message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void aScriptAsksNoDatabase() {
        assertThat(project.retort("--url", "jdbc:postgresql://localhost:1/none", "upgrade", "--sql", "a1:b1")
                        .out())
                .isEqualTo("""
                -- Running upgrade a1 -> b1, b1

                BEGIN;

                UPDATE retort_version SET version_num = 'b1' WHERE version_num = 'a1';

                COMMIT;

                """);
    }

    @Test
    void checkHeadsFailsWhereThereAreSeveral() {
        Outcome several = project.retort("--url", "jdbc:postgresql://localhost:1/none", "check", "--heads");
        assertThat(several.out()).isEqualTo("c1 (left) (head), c1\nd1 (right) (head), d1\n");
        assertThat(several.err())
                .isEqualTo(
                        "error: The history has 2 heads. Join them with 'retort merge heads', or let one follow another"
                                + " with 'retort rebase'.\n");
        assertThat(several.status()).isEqualTo(1);

        project.retort("merge", "heads", "--rev-id", "m1", "-m", "join");
        Outcome one = project.retort("check", "--heads");
        assertThat(one.out()).isEqualTo("m1 (left, right) (head) (mergepoint), join\n");
        assertThat(one.status()).isZero();
    }

    @Test
    void templatesAreListed() {
        assertThat(project.retort("list-templates").out())
                .isEqualTo("revision.java.ftl  The frame of a new revision: what stands around its operations.\n");
        assertThat(project.retort("list-templates", "--format", "json").out())
                .contains("\"name\": \"revision.java.ftl\"");
    }

    private String current() {
        return project.retort("current")
                .out()
                .lines()
                .map(line -> line.substring(0, 2))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private void run(String script) throws SQLException {
        try (Connection connection = database.open()) {
            RunScript.execute(connection, new StringReader(script));
        }
    }
}
