package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code check} tells what somebody did to the database by hand from what the entities have without a revision. */
class DriftCheckTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; @Column(length = 40) String name; %s }";

    private static final String NEW_FIELD = "@Column(name = \"new_field\") String newField;";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void driftAloneFailsAndIsNamed(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        execute("create index ix_job_name on job (name)");

        Outcome check = project.retort("check");

        assertThat(check.out()).isEqualTo("drift: added index 'ix_job_name' (name) on 'job'\n");
        assertThat(check.err())
                .startsWith("error: The database has drifted from the history: 1 change was made to it without a"
                        + " revision. ")
                .contains("--from history --to database")
                .doesNotContain("pending");
        assertThat(check.status()).isEqualTo(1);
        assertThat(project.retort("check", "--format", "json").out())
                .containsSubsequence(
                        "\"operations\": [",
                        "\"op\": \"drop_index\"",
                        "\"drift\": [",
                        "\"op\": \"create_index\"",
                        "\"detected\": \"added index 'ix_job_name' (name) on 'job'\"",
                        "\"pending\": [ ]");
        assertThat(project.retort("check", "--format", "sql").out())
                .isEqualTo("-- drift: added index 'ix_job_name' (name) on 'job'\n"
                        + "-- Detected removed index 'ix_job_name' (name) on 'job'\nDROP INDEX ix_job_name;\n");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void driftIsToldFromWhatIsPending(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        execute("alter table job alter column name set not null");
        project.entity("Job", JOB.formatted(NEW_FIELD));

        Outcome check = project.retort("check");

        assertThat(check.out()).matches("drift: .*'job\\.name'.*\npending: added column 'job\\.new_field'\n");
        assertThat(check.err())
                .contains("1 change was made to it without a revision.")
                .contains("error: 1 operation is pending. Run 'retort revision --autogenerate --from history");
        assertThat(check.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatTheEntitiesAskForButNoRevisionMadeIsFoundThoughTheDatabaseHasIt(Supplier<TestDatabase> databases)
            throws Exception {
        upToDate(databases);
        execute("alter table job add column new_field varchar(255)");
        project.entity("Job", JOB.formatted(NEW_FIELD));

        Outcome check = project.retort("check");

        assertThat(check.out())
                .isEqualTo("drift: added column 'job.new_field'\npending: added column 'job.new_field'\n");
        assertThat(check.status()).isEqualTo(1);

        autogenerate("b2", "--from", "history");
        project.retort("stamp", "b2");
        assertThat(project.retort("check").out()).isEqualTo("No new upgrade operations detected.\n");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRevisionThatTakesDriftBackSaysSo(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        execute("create index ix_job_name on job (name)");

        assertThat(autogenerate("b2").err())
                .contains("Drift: the database has what no revision made (added index 'ix_job_name' (name) on 'job')")
                .contains("Detected removed index 'ix_job_name'");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void adoptedDriftIsDriftNoMore(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        execute("alter table job add column new_field varchar(255)");
        autogenerate("b2", "--from", "history", "--to", "database");
        project.retort("stamp", "b2");

        assertThat(project.retort("check").out()).isEqualTo("Detected removed column 'job.new_field'\n");
        project.entity("Job", JOB.formatted(NEW_FIELD));
        assertThat(project.retort("check").status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void sqlThatCannotBeSeenThroughLeavesDriftUntold(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        project.revision("b2");
        Path revision = project.revisions().resolve("Rb2_b2.java");
        Files.writeString(
                revision,
                Files.readString(revision)
                        .replaceFirst("\\{}", "{ op.execute(\"create index ix_job_name on job (name)\"); }"));
        project.retort("upgrade");
        project.entity("Job", JOB.formatted(NEW_FIELD));

        Outcome check = project.retort("check");

        assertThat(check.out())
                .contains("Detected added column 'job.new_field'\n")
                .contains("Detected removed index 'ix_job_name' (name) on 'job'\n")
                .doesNotContain("drift");
        assertThat(check.err())
                .contains("What was changed in the database by hand cannot be told from what is pending. Revision 'b2'"
                        + " (Rb2_b2.java:")
                .contains("executes \"create index ix_job_name on job (name)\"")
                .contains("error: 2 operations are pending. Run 'retort revision --autogenerate -m MESSAGE'");
        assertThat(check.status()).isEqualTo(1);
        assertThat(project.retort("check", "--format", "json").out())
                .containsSubsequence("\"drift\": null", "\"pending\": [");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRevisionThatNeedsAConnectionLeavesDriftUntold(Supplier<TestDatabase> databases) throws Exception {
        upToDate(databases);
        project.revision("b2");
        Path revision = project.revisions().resolve("Rb2_b2.java");
        Files.writeString(revision, Files.readString(revision).replaceFirst("\\{}", "{ op.connection(); }"));
        project.retort("upgrade");

        Outcome check = project.retort("check");

        assertThat(check.out()).isEqualTo("No new upgrade operations detected.\n");
        assertThat(check.err()).contains("Revision 'b2'").contains("it asks for op.connection()");
        assertThat(check.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatWasThereBeforeTheFirstRevisionHasNotDrifted(Supplier<TestDatabase> databases) throws Exception {
        database = databases.get();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted(""));
        execute("create table job (id bigint not null primary key, name varchar(40))");

        assertThat(project.retort("check")).isEqualTo(new Outcome(0, "No new upgrade operations detected.\n", ""));

        autogenerate("a1", "--from", "history", "--to", "database");
        project.retort("stamp", "a1");
        execute("create index ix_job_name on job (name)");
        assertThat(project.retort("check").out()).isEqualTo("drift: added index 'ix_job_name' (name) on 'job'\n");
    }

    private void upToDate(Supplier<TestDatabase> databases) {
        database = databases.get();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted(""));
        autogenerate("a1");
        project.retort("upgrade");
        assertThat(project.retort("check").status()).isZero();
    }

    private Outcome autogenerate(String id, String... options) {
        return project.retort(
                Stream.concat(Stream.of("revision", "--autogenerate", "--rev-id", id, "-m", "m"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
