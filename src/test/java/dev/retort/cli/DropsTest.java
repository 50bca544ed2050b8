package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drops at once, later in a revision of their own, or never. */
class DropsTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; %s }";

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
    void aDropIsPutOffUntilItIsAskedFor(String product) throws SQLException {
        aJobThatLosesItsMail(product.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres(), "later");

        assertThat(project.retort("check").out()).isEqualTo("""
                Detected NULL on column 'job.mail', which is left behind
                Put off: removed column 'job.mail'
                """);
        write("b2");
        assertThat(project.revisionFiles().get(1))
                .content()
                .contains("op.alterColumn(\"job\", \"mail\", dropNotNull());")
                .doesNotContain("dropColumn");
        project.retort("upgrade");
        execute("INSERT INTO job (id) VALUES (2)");

        Outcome check = project.retort("check");
        assertThat(check.status()).isEqualTo(ExitStatus.DONE);
        assertThat(check.out()).contains("Put off: removed column 'job.mail'", "No new upgrade operations detected.");
        assertThat(check.err()).contains("1 drop is put off.");
        assertThat(project.retort("check", "--format", "json").out())
                .contains("\"operations\": [ ],", "\"pending_drops\": [\n    {\n      \"op\": \"drop_column\",");

        assertThat(write("c3", "--drops").status()).isEqualTo(ExitStatus.DONE);
        assertThat(project.revisionFiles().get(2)).content().contains("op.dropColumn(\"job\", \"mail\");");
        project.retort("upgrade");
        assertThat(project.retort("check").out()).isEqualTo("No new upgrade operations detected.\n");
    }

    @Test
    void whatMayBeRenamedIsSaidWhereItIsAdded() {
        aJobThatLosesItsMail(TestDatabase.h2(), "later");
        project.entity("Job", JOB.formatted("@Column(nullable = false) String email;"));

        write("b2");

        assertThat(project.revisionFiles().get(1)).content().contains("""
                        // Perhaps nothing is new here: column 'job.mail' may be renamed to 'email' (same type varchar(255), both NOT
                        // NULL, same place in the table, similar names); then, in place of adding the one and leaving the other behind
                        // (--rename job.mail=email writes it):
                        // op.renameColumn("job", "mail", "email");
                        op.addColumn("job", column("email", varchar(255)));
                        // TODO Give rows without email a value; while there are any, the next step fails:
                """);
    }

    @Test
    void whatWasPutOffWaitsForTheOtherChanges() {
        aJobThatLosesItsMail(TestDatabase.h2(), "later");

        Outcome refused = write("b2", "--drops");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("Before what was put off is dropped, the other changes have their revision");
        assertThat(project.revisionFiles()).hasSize(1);
    }

    @Test
    void whatIsNeverDroppedIsSaidOnlyToWhoWantsToKnow() {
        aJobThatLosesItsMail(TestDatabase.h2(), "never");
        write("b2");
        project.retort("upgrade");

        assertThat(project.retort("check").err()).isEmpty();
        assertThat(project.retort("-v", "check").err()).contains("Never dropped: removed column 'job.mail'");
        assertThat(write("c3", "--drops").err()).contains("No drops are put off: 'compare.drops' in ");
    }

    @Test
    void anotherWordIsAnError() {
        aJobThatLosesItsMail(TestDatabase.h2(), "soon");

        Outcome refused = project.retort("check");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("'compare.drops' in ").contains("is 'soon', which is none of");
    }

    private Outcome write(String id, String... options) {
        List<String> arguments = new ArrayList<>(List.of("revision", "--autogenerate", "--rev-id", id, "-m", id));
        arguments.addAll(List.of(options));
        return project.retort(arguments.toArray(String[]::new));
    }

    private void aJobThatLosesItsMail(TestDatabase empty, String drops) {
        database = empty;
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted("@Column(nullable = false) String mail;"));
        write("a1");
        project.retort("upgrade");
        project.configure(database.url(), database.user(), database.password(), "[compare]\ndrops = \"" + drops + "\"")
                .entity("Job", JOB.formatted(""));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
