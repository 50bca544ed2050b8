package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Renames as a user meets them: suspected, said by an option, by an annotation, or at the terminal. */
class RenamesTest {

    private static final String JOB = "@Entity public class Job { @Id @GeneratedValue Long id;"
            + " @Column(nullable = false, length = 100) String mail; String phase; }";
    private static final String RENAMED = "@Entity%s public class Job { @Id @GeneratedValue Long id;"
            + " @Column(nullable = false, length = 100)%s String %s; String phase; }";
    private static final String SUSPICION =
            "column 'job.mail' may be renamed to 'email' (same type varchar(100), both NOT"
                    + " NULL, same place in the table, similar names)";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void whatIsSuspectedIsSaidByCheckDiffAndRevision() {
        aJobWithARow(TestDatabase.h2());
        project.entity("Job", RENAMED.formatted("", "", "email"));

        Outcome check = project.retort("check");
        assertThat(check.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(check.out())
                .contains("Suspected rename: " + SUSPICION + ". If it is one, say --rename job.mail=email when the"
                        + " revision is written, or @RenamedFrom(\"mail\") on the attribute.");
        assertThat(project.retort("diff", "--format", "json").out()).contains("""
                  "suspected_renames": [
                    {
                      "kind": "column",
                      "schema": null,
                      "table": "job",
                      "from": "mail",
                      "to": "email",
                """);
        Outcome revision = write("b2");
        assertThat(revision.err()).contains("Suspected rename: " + SUSPICION);
        assertThat(project.revisionFiles().get(1))
                .content()
                .contains("// op.renameColumn(\"job\", \"mail\", \"email\");");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "H2"})
    void anOptionRenamesATableWithItsColumnAndKeepsTheRows(String product) throws SQLException {
        aJobWithARow(product.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres());
        project.entity("Job", RENAMED.formatted(" @Table(name = \"task\")", "", "email"));

        Outcome written = write("b2", "--rename", "job=task", "--rename", "job.mail=email");

        assertThat(written.status()).as(written.err()).isEqualTo(ExitStatus.DONE);
        assertThat(project.revisionFiles().get(1)).content().contains("""
                        op.renameColumn("task", "mail", "email");
                        op.renameConstraint("task", "job_pkey", "task_pkey");
                """);
        assertThat(project.retort("upgrade").err()).doesNotContain("error");
        assertThat(text("SELECT email FROM task")).isEqualTo("a@example.org");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
        assertThat(project.retort("diff", "--from", "history", "--to", "database")
                        .out())
                .contains("No differences");
        assertThat(project.retort("downgrade", "-1").status()).isEqualTo(ExitStatus.DONE);
        assertThat(text("SELECT mail FROM job")).isEqualTo("a@example.org");
    }

    @Test
    void anAnnotationRenamesOnceAndSaysNothingAfterwards() throws SQLException {
        aJobWithARow(TestDatabase.postgres());
        project.entity(
                "Job",
                RENAMED.formatted(
                        " @Table(name = \"task\") @dev.retort.annotation.RenamedFrom(\"job\")",
                        " @dev.retort.annotation.RenamedFrom(\"mail\")",
                        "email"));

        assertThat(project.retort("check").out())
                .contains("renamed table 'job' to 'task'", "renamed column 'task.mail' to 'email'");
        write("b2");
        project.retort("upgrade");

        assertThat(text("SELECT email FROM task")).isEqualTo("a@example.org");
        assertThat(text("SELECT nextval('task_seq') > 1"))
                .as("the sequence goes on")
                .isEqualTo("t");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aTerminalAsksAboutEachOnceAndTakesTheAnswer() throws SQLException {
        aJobWithARow(TestDatabase.h2());
        project.entity("Job", RENAMED.formatted(" @Table(name = \"jobs\")", "", "email"));

        Outcome written = project.answering(
                List.of("y", "y"), "revision", "--autogenerate", "--rev-id", "b2", "-m", "several jobs");

        assertThat(written.err())
                .contains("Is table 'job' renamed to 'jobs' (2 of 3 columns the same")
                .contains("Is column 'jobs.mail' renamed to 'email' (same type varchar(100)")
                .contains("[y/n]");
        project.retort("upgrade");
        assertThat(text("SELECT email FROM jobs")).isEqualTo("a@example.org");
    }

    @Test
    void aNoAtTheTerminalIsTheLastWord() {
        aJobWithARow(TestDatabase.h2());
        project.entity("Job", RENAMED.formatted("", "", "email"));

        Outcome written =
                project.answering(List.of("n"), "revision", "--autogenerate", "--rev-id", "b2", "-m", "another mail");

        assertThat(written.err()).doesNotContain("Suspected rename");
        assertThat(project.revisionFiles().get(1))
                .content()
                .contains("op.dropColumn(\"job\", \"mail\");")
                .doesNotContain("renameColumn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job | it is neither TABLE=NEW_NAME nor TABLE.COLUMN=NEW_NAME",
                "job.mail=job.email | What is right of the equals sign is the new name alone",
                "jobs=task | the database has no table 'jobs'",
                "job=task | the model has no table 'task'",
                "job.male=email | table 'job' of the database has no column 'male'",
                "job.mail=phone | table 'job' of the model has no column 'phone'",
                "job.id=email | table 'job' of the model has a column 'id', so nothing is renamed",
                "run.mail=email | the database has no table 'run'",
            })
    void aRenameThatCannotBeIsRefusedAndNothingIsWritten(String rename, String reason) {
        aJobWithARow(TestDatabase.h2());
        project.entity("Job", RENAMED.formatted("", "", "email"));

        Outcome refused = write("b2", "--rename", rename);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Cannot rename by '" + rename + "': ")
                .contains(reason);
        assertThat(project.revisionFiles()).hasSize(1);
    }

    private Outcome write(String id, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("revision", "--autogenerate", "--rev-id", id, "-m", "rename what a job has"));
        arguments.addAll(List.of(options));
        return project.retort(arguments.toArray(String[]::new));
    }

    private void aJobWithARow(TestDatabase empty) {
        database = empty;
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB);
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
        project.retort("upgrade");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO job (id, mail) VALUES (NEXT VALUE FOR job_seq, 'a@example.org')"
                    .replace("NEXT VALUE FOR job_seq", database.url().contains("h2") ? "1" : "nextval('job_seq')"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
