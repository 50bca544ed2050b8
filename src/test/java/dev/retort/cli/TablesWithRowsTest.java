package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that are written for tables with rows, run on tables with rows. */
class TablesWithRowsTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; %s }";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aJobWithARow() throws SQLException {
        database = TestDatabase.postgres();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted("String mail;"));
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
        project.retort("upgrade");
        execute("INSERT INTO job (id) VALUES (1)");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void anUnfilledPlaceStopsTheUpgradeAndAFilledOneLetsItRun() throws IOException, SQLException {
        project.entity("Job", JOB.formatted("String mail; @Column(nullable = false) String name;"));
        project.retort("revision", "--autogenerate", "--rev-id", "b2", "-m", "name jobs");
        Path revision = project.revisionFiles().get(1);
        assertThat(revision).content().contains("""
                        op.addColumn("job", column("name", varchar(255)));
                        // TODO Give rows without name a value; while there are any, the next step fails:
                        // op.execute("UPDATE job SET name = ... WHERE name IS NULL");
                        op.alterColumn("job", "name", setNotNull());
                """);

        Outcome unfilled = project.retort("upgrade");
        assertThat(unfilled.status()).isEqualTo(4);
        assertThat(unfilled.err()).contains("b2").contains("name");
        assertThat(project.retort("current").out()).contains("a1");

        Files.writeString(
                revision,
                Files.readString(revision)
                        .replaceFirst("(?m)^ *// TODO.*\n", "")
                        .replace("// op.execute(", "op.execute(")
                        .replace("...", "'job ' || id"));
        assertThat(project.retort("upgrade").status()).isEqualTo(ExitStatus.DONE);
        assertThat(values("name")).containsExactly("job 1");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
        assertThat(project.retort("downgrade", "-1").status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void aDefaultFillsWhatBecomesNotNull() throws SQLException {
        project.entity(
                "Job",
                JOB.formatted(
                        "@Column(nullable = false) @org.hibernate.annotations.ColumnDefault(\"'none'\") String mail;"));
        project.retort("revision", "--autogenerate", "--rev-id", "b2", "-m", "mail everybody");

        assertThat(project.retort("upgrade").status()).isEqualTo(ExitStatus.DONE);

        assertThat(values("mail")).containsExactly("none");
        assertThat(project.retort("check").status()).isEqualTo(ExitStatus.DONE);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> values(String column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + column + " FROM job ORDER BY id")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
