package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command prints, where it prints it, and what it leaves alone. */
class CommandsTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; @Column(length = 40) String name; %s }";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aProjectWithOneRevision() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted(""));
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void jsonHasTheShapeThatIsPromised() {
        project.retort("upgrade");
        project.entity("Job", JOB.formatted("@Column(name = \"new_field\") String newField;"));
        Outcome outcome = project.retort("check", "--format", "json");
        assertThat(outcome.out()).isEqualTo("""
                {
                  "from": "database",
                  "to": "model",
                  "operations": [
                    {
                      "op": "add_column",
                      "schema": null,
                      "table": "job",
                      "name": "new_field",
                      "detected": "added column 'job.new_field'",
                      "sql": [
                        "ALTER TABLE job ADD COLUMN new_field varchar(255)"
                      ]
                    }
                  ],
                  "pending_drops": [ ],
                  "suspected_renames": [ ],
                  "hints": [ ],
                  "drift": [ ],
                  "pending": [
                    {
                      "op": "add_column",
                      "schema": null,
                      "table": "job",
                      "name": "new_field",
                      "detected": "added column 'job.new_field'",
                      "sql": [
                        "ALTER TABLE job ADD COLUMN new_field varchar(255)"
                      ]
                    }
                  ]
                }
                """);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void jsonOfNoDifferenceHasNoOperations() {
        project.retort("upgrade");
        Outcome outcome = project.retort("diff", "--format", "json");
        assertThat(outcome.out())
                .isEqualToIgnoringWhitespace("{\"from\": \"database\", \"to\": \"model\", \"operations\": [],"
                        + " \"pending_drops\": [], \"suspected_renames\": [], \"hints\": []}");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void jsonOfAnAlterationListsWhatChanges() throws SQLException {
        project.retort("upgrade");
        execute("ALTER TABLE job ALTER COLUMN name SET DATA TYPE varchar(20)");
        execute("ALTER TABLE job ALTER COLUMN name SET DEFAULT 'x'");
        assertThat(project.retort("diff", "--format", "json").out())
                .contains("\"op\": \"alter_column\"")
                .containsPattern("\"changes\": \\[\\s*\"default\",\\s*\"type\"\\s*]|"
                        + "\"changes\": \\[\\s*\"type\",\\s*\"default\"\\s*]");
    }

    @Test
    void theOrderOfAnInListIsNoDifference() throws SQLException {
        project.entity(
                "Job",
                JOB.formatted("@org.hibernate.annotations.Check(constraints = \"name in ('b', 'a')\") String x;"));
        execute("CREATE TABLE job (id bigint PRIMARY KEY, name varchar(40), x varchar(255),"
                + " CONSTRAINT job_check CHECK (name IN ('a', 'b')))");
        assertThat(project.retort("diff").out()).isEqualTo("No differences from the database to the model.\n");
        assertThat(project.retort("diff", "--from", "model", "--to", "database").out())
                .isEqualTo("No differences from the model to the database.\n");
    }

    @Test
    void sqlIsAScriptWithASentenceForEachOperation() {
        assertThat(project.retort("diff", "--format", "sql").out())
                .startsWith("-- Detected added table 'job'\nCREATE TABLE job (")
                .endsWith(";\n");
    }

    @Test
    void resultsGoToStandardOutputAndMessagesToStandardError() {
        Outcome outcome = project.retort("upgrade", "head");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("Running upgrade <base> -> a1, create job\n");
    }

    @Test
    void quietSilencesMessagesAndKeepsResults() {
        assertThat(project.retort("-q", "upgrade", "head").err()).isEmpty();
        assertThat(project.retort("current", "-q").out()).isEqualTo("a1 (head), create job\n");
    }

    @Test
    void globalOptionsStandBeforeOrBehindTheCommand() {
        String elsewhere = project.configuration().toString();
        assertThat(ScratchProject.bare("history", "-c", elsewhere).out())
                .isEqualTo("<base> -> a1 (head), create job\n");
        assertThat(ScratchProject.bare("-c", elsewhere, "history").out())
                .isEqualTo("<base> -> a1 (head), create job\n");
    }

    @Test
    void nothingToWriteWritesNoFileAndSaysSo() {
        project.retort("upgrade");
        Outcome outcome = project.retort("revision", "--autogenerate", "-m", "nothing");
        assertThat(outcome.err()).startsWith("No changes detected; no revision is written.");
        assertThat(outcome.out()).isEmpty();
        assertThat(project.revisionFiles()).hasSize(1);
    }

    @Test
    void anEmptyRevisionIsWrittenWhenAskedFor() throws IOException {
        project.retort("upgrade");
        project.retort("revision", "--autogenerate", "--empty", "--rev-id", "b2", "-m", "by hand");
        assertThat(Files.readString(project.revisions().resolve("Rb2_by_hand.java")))
                .contains("@Revision(id = \"b2\", revises = \"a1\"")
                .contains("public void upgrade(Operations op) {}");
    }

    @Test
    void aRevisionWithoutAutogenerateAsksNoDatabase() {
        Outcome outcome = project.retort("--url", "jdbc:postgresql://localhost:1/none", "revision", "-m", "by hand");
        assertThat(outcome.status()).isZero();
        assertThat(project.revisionFiles()).hasSize(2);
    }

    @Test
    void aRandomIdHasTwelveHexadecimalDigits() {
        project.retort("revision", "-m", "by hand");
        assertThat(project.revisionFiles())
                .anySatisfy(file -> assertThat(file.getFileName().toString()).matches("R[0-9a-f]{12}_by_hand\\.java"));
    }

    @Test
    void historyAndHeadsRunNoRevisionsCode() {
        project.write("src/main/java/db/revision/Rb2_broken.java", """
                package db.revision;

                /** does not compile */
                @dev.retort.runtime.Revision(id = "b2", revises = "a1")
                public final class Rb2_broken implements Nothing {}
                """);
        assertThat(project.retort("history").out())
                .isEqualTo("a1 -> b2 (head), does not compile\n<base> -> a1, create job\n");
        assertThat(project.retort("heads").out()).isEqualTo("b2 (head), does not compile\n");
    }

    @Test
    void showTellsWhatIsKnownOfOneRevision() {
        assertThat(project.retort("show", "head").out())
                .isEqualTo("Rev: a1 (head)\nParent: <base>\nPath: "
                        + project.revisions().resolve("Ra1_create_job.java") + "\n\n    create job\n");
    }

    @Test
    void stampMovesTheVersionAndRunsNothing() {
        project.retort("stamp", "head");
        assertThat(project.retort("current").out()).isEqualTo("a1 (head), create job\n");
        assertThat(project.retort("diff").out()).isEqualTo("Detected added table 'job'\n");
    }

    @Test
    void modelsTellsWhatWasTakenAndWhyNot() {
        project.configure(database.url(), "sa", "", "base = \"app.Base\"")
                .entity("Base", "@MappedSuperclass public class Base { @Id Long id; }");
        project.entity("Run", "@Entity public class Run extends app.Base {}");
        assertThat(project.retort("models").out()).startsWith("app.Run\nnot taken: app.Job: ");
        assertThat(project.retort("models", "--format", "json").out())
                .containsSubsequence(
                        "\"entities\": [\n    \"app.Run\"\n  ]",
                        "\"not_taken\": [\n    {\n      \"class\": \"app.Job\",\n      \"reason\": ");
    }

    @Test
    void checkDiffHistoryAndHeadsChangeNothing() throws SQLException {
        project.retort("diff");
        project.retort("history");
        project.retort("heads");
        project.retort("current");
        project.retort("check");
        try (Connection connection = database.open();
                var tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void initLeavesWhatExistsAsItIs() throws IOException {
        String before = Files.readString(project.configuration());
        Outcome outcome = project.retort("init");
        assertThat(outcome.out()).contains("Left as it is: " + project.configuration());
        assertThat(Files.readString(project.configuration())).isEqualTo(before);
    }

    @Test
    void whatInitWritesIsReadAgain() {
        Path configuration = directory.resolve("fresh/retort.toml");
        Outcome outcome = ScratchProject.bare(
                "-c", configuration.toString(), "init", "--url", database.url(), "--user", "sa", "--base", "app.Base");
        assertThat(outcome.status()).isZero();
        assertThat(ScratchProject.bare("-c", configuration.toString(), "history")
                        .status())
                .isZero();
    }

    @Test
    void controlCharactersOfADatabaseAreShownAndNotObeyed() throws SQLException {
        project.retort("upgrade");
        execute("CREATE TABLE \"evil\u001b[31m\" (id bigint)");
        assertThat(project.retort("diff").out()).contains("evil\\u001b[31m").doesNotContain("\u001b");
    }

    @Test
    void aTeamsOwnTemplateFramesTheRevision() throws IOException {
        project.write("frame.ftl", """
                // ours: ${message}
                package ${packageName};
                <#list staticImports as name>
                import static ${name};
                </#list>
                <#list imports as name>
                import ${name};
                </#list>
                @Revision(${annotation})
                public final class ${className} implements Migration {
                    @Override public void upgrade(Operations op) {
                ${upgrade}    }
                    @Override public void downgrade(Operations op) {
                ${downgrade}    }
                }
                """);
        String configuration = Files.readString(project.configuration());
        project.write("retort.toml", "template = \"frame.ftl\"\n" + configuration);
        project.retort("upgrade");
        project.entity("Job", JOB.formatted("String image;"));
        project.retort("revision", "--autogenerate", "--rev-id", "b2", "-m", "add image");
        assertThat(Files.readString(project.revisions().resolve("Rb2_add_image.java")))
                .startsWith("// ours: add image\n");
        assertThat(project.retort("upgrade").status()).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
