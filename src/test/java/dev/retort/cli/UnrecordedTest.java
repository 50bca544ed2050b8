package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that the entities agree with, though no revision made it so, is no reason to be content. */
class UnrecordedTest {

    private static final String NOTHING = "No changes detected; no revision is written.";
    private static final String REMEDY =
            "Write it with 'retort revision --autogenerate --from history --to database -m MESSAGE',"
                    + " and record it here with 'retort stamp ID'.\n" + NOTHING;

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void job() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", "@Entity public class Job { @Id Long id; String phase; }");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void aDatabaseThatHibernateCreatedIsToldAndGetsItsHistory() throws SQLException {
        execute("CREATE TABLE job (id bigint PRIMARY KEY, phase varchar(255))");

        Outcome outcome = project.retort("revision", "--autogenerate", "-m", "first");

        assertThat(outcome.status()).isEqualTo(ExitStatus.DONE);
        assertThat(outcome.err())
                .startsWith(
                        "The database and the entities agree, but there is no revision that makes what they have, so no"
                                + " other database gets it. " + REMEDY);
        project.retort(
                "revision", "--autogenerate", "--from", "history", "--to", "database", "--rev-id", "a1", "-m", "first");
        project.retort("stamp", "a1");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
        assertThat(project.retort("revision", "--autogenerate", "-m", "second").err())
                .startsWith(NOTHING);
    }

    @Test
    void aColumnThatHibernateAddedIsNamed() throws SQLException {
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "first");
        project.retort("upgrade");
        project.entity("Job", "@Entity public class Job { @Id Long id; String phase; String mail; }");
        execute("ALTER TABLE job ADD COLUMN mail varchar(255)");

        assertThat(project.retort("revision", "--autogenerate", "-m", "second").err())
                .startsWith(
                        "The database and the entities agree, but no revision makes all that they have (added column"
                                + " 'job.mail'), so no other database gets it. " + REMEDY);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
