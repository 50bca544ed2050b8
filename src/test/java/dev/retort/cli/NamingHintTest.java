package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong naming strategy is said to be the reason of all that it causes, and no revision is written for it. */
class NamingHintTest {

    private static final String REMEDY = "Compare 'naming' under [model] with what the application uses";
    private static final String[] JOBS = {"JobRun", "JobStep", "JobLog", "JobPlan"};

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "H2"})
    void theReasonIsSaidInPlaceOfTheOperations(String product) {
        jobsAreThere(product.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres());
        assertThat(project.retort("check").out()).isEqualTo("No new upgrade operations detected.\n");
        project.entity("Tag", "@Entity public class Tag { @Id Long id; }");
        configure("jpa");

        Outcome check = project.retort("check");

        assertThat(check.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(check.out())
                .startsWith(
                        "The naming strategy is another one than the database was made by: 4 of the 5 tables that would be"
                                + " created are there under names that differ in case or underscores alone, such as 'job_log' for"
                                + " 'joblog'.\n" + REMEDY)
                .endsWith("-v lists the 8 operations that come of it.\nDetected added table 'tag'\n");
        assertThat(check.err())
                .endsWith("error: 9 operations are pending, and one reason explains all but 1. See to that before a"
                        + " revision is written.\n");
        assertThat(project.retort("diff").out()).isEqualTo(check.out());
    }

    @Test
    void theOperationsStayInReach() {
        jobsAreThere(TestDatabase.h2());
        configure("jpa");

        assertThat(project.retort("check", "-v").out())
                .startsWith("The naming strategy is")
                .doesNotContain("-v lists")
                .contains("Detected removed table 'job_log'")
                .contains("Suspected rename");
        assertThat(project.retort("check", "--format", "sql").out())
                .startsWith("-- The naming strategy is")
                .contains("DROP TABLE job_log;");
        assertThat(project.retort("check", "--format", "json").out())
                .contains("\"op\": \"drop_table\"")
                .contains("\"cause\": \"naming\",\n      \"reason\": \"The naming strategy is")
                .contains("\"operations\": 8\n");
    }

    @Test
    void columnsAloneTellIt() {
        database = TestDatabase.h2();
        configure("spring");
        project.entity("Job", "@Entity public class Job { @Id Long id; String startedBy; Integer exitCode; }");
        project.entity("Run", "@Entity public class Run { @Id Long id; String logFile; @ManyToOne Job job; }");
        upgrade("a1");
        configure("jpa");

        assertThat(project.retort("check").out())
                .startsWith(
                        "The naming strategy is another one than the database was made by: all 3 columns that would be"
                                + " created")
                .endsWith("-v lists the 6 operations that come of it.\n");
    }

    @Test
    void noRevisionIsWrittenUnlessItIsWanted() {
        jobsAreThere(TestDatabase.h2());
        configure("jpa");

        Outcome refused = revision();
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("error: No revision is written, for nearly all of it would come of one reason. The naming")
                .contains(REMEDY)
                .endsWith("say --force.\n");
        assertThat(project.answering(List.of("n"), "revision", "--autogenerate", "-m", "no")
                        .status())
                .isEqualTo(2);
        assertThat(project.revisionFiles()).hasSize(1);

        assertThat(revision("--force").status()).isEqualTo(ExitStatus.DONE);
        assertThat(project.revisionFiles()).hasSize(2);
    }

    @Test
    void aTerminalIsAskedOnceAndThenAboutTheRenames() {
        jobsAreThere(TestDatabase.h2());
        configure("jpa");

        Outcome written = project.answering(
                List.of("y", "y", "y", "y", "y"), "revision", "--autogenerate", "--rev-id", "b2", "-m", "respell");

        assertThat(written.status()).isEqualTo(ExitStatus.DONE);
        assertThat(written.err())
                .startsWith("The naming strategy is")
                .contains("Write a revision with the 8 operations that come of it all the same? [y/n]")
                .contains("Is table 'job_log' renamed to 'joblog'");
        assertThat(project.revisionFiles().get(1)).content().contains("op.renameTable(\"job_log\", \"joblog\");");
    }

    @Test
    void renamesThatAreSaidNeedNoConfirmation() {
        jobsAreThere(TestDatabase.h2());
        configure("jpa");
        List<String> arguments = new ArrayList<>(List.of("revision", "--autogenerate", "-m", "respell"));
        for (String table : new String[] {"job_run", "job_step", "job_log", "job_plan"}) {
            String renamed = table.replace("_", "");
            arguments.addAll(List.of("--rename", table + "=" + renamed, "--rename", table + ".started_by=startedby"));
        }

        Outcome written = project.retort(arguments.toArray(String[]::new));

        assertThat(written.status()).as(written.err()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aFewNamesOfManyAreAMatterOfTheirOwn() {
        database = TestDatabase.h2();
        configure("spring");
        project.entity(
                "Job",
                "@Entity public class Job { @Id Long id; String startedBy, logFile, zipcode, mailbox, keyring; }");
        upgrade("a1");
        project.entity(
                "Job",
                "@Entity public class Job { @Id Long id; String startedBy, logFile, zipCode, mailBox, keyRing; }");

        assertThat(project.retort("check").out()).startsWith("Detected added column 'job.key_ring'");
    }

    private void jobsAreThere(TestDatabase empty) {
        database = empty;
        configure("spring");
        for (String name : JOBS) {
            project.entity(name, "@Entity public class " + name + " { @Id Long id; String startedBy; }");
        }
        upgrade("a1");
    }

    private void upgrade(String id) {
        assertThat(revision("--rev-id", id).status()).isEqualTo(ExitStatus.DONE);
        project.retort("upgrade");
    }

    private Outcome revision(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"revision", "--autogenerate", "-m", "jobs"}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return project.retort(arguments);
    }

    private void configure(String naming) {
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "naming = \"" + naming + "\"");
    }
}
