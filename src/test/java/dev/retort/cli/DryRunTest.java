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
import org.junit.jupiter.params.provider.ValueSource;

/** What commands print with {@code --dry-run}, and that the database is as it was. */
class DryRunTest {

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void onPostgreSqlTheUpgradeRunsAndIsRolledBack() throws SQLException {
        on(TestDatabase.postgres());
        Outcome outcome = project.retort("upgrade", "--dry-run");
        assertThat(outcome.out())
                .isEqualTo(project.retort("upgrade", "--sql", "head").out())
                .contains("CREATE TABLE retort_version", "CREATE TABLE job", "INSERT INTO job");
        assertThat(outcome.err()).isEqualTo("All of it ran and was rolled back: the database is as it was.\n");
        assertThat(outcome.status()).isZero();
        assertThat(tables()).isEmpty();
        assertThat(project.retort("upgrade").status()).isZero();
    }

    @Test
    void onH2TheUpgradeIsWrittenDownAndNotRun() throws SQLException {
        on(TestDatabase.h2());
        Outcome outcome = project.retort("upgrade", "--dry-run", "+1");
        assertThat(outcome.out())
                .isEqualTo(project.retort("upgrade", "--sql", "a1").out())
                .contains("CREATE TABLE retort_version", "CREATE TABLE job")
                .doesNotContain("INSERT INTO job");
        assertThat(outcome.err()).startsWith("None of it was run, for this database commits each DDL statement");
        assertThat(tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void onlyWhatIsPendingIsShown(String name) throws SQLException {
        on(name.equals("h2") ? TestDatabase.h2() : TestDatabase.postgres());
        project.retort("upgrade", "a1");
        assertThat(project.retort("upgrade", "--dry-run").out())
                .startsWith("-- Running upgrade a1 -> b1, b1\n")
                .contains("UPDATE retort_version SET version_num = 'b1' WHERE version_num = 'a1'");
        assertThat(project.retort("current").out()).isEqualTo("a1, a1\n");

        assertThat(project.retort("downgrade", "--dry-run", "base").out())
                .startsWith("-- Running downgrade a1 -> <base>, a1\n")
                .contains("DROP TABLE job");
        assertThat(tables()).contains("job");

        project.retort("upgrade");
        Outcome nothing = project.retort("upgrade", "--dry-run");
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err()).isEqualTo("Nothing would run.\n");
    }

    @Test
    void whatWouldFailOnTheRowsThatAreThereFailsInTheDryRun() throws SQLException {
        on(TestDatabase.postgres());
        project.retort("upgrade");
        revision("c1", "b1", "op.addColumn(\"job\", column(\"phase\", varchar(9)).notNull());", "");
        Outcome outcome = project.retort("upgrade", "--dry-run");
        assertThat(outcome.err())
                .startsWith("error: Revision 'c1' (")
                .contains("would fail in upgrade: add_column 'job.phase' at Rc1_c1.java:")
                .endsWith("This was a dry run, and nothing was changed\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.status()).isEqualTo(4);
        assertThat(project.retort("current").out()).isEqualTo("b1, b1\n");
    }

    @Test
    void aRevisionThatAsksForTheConnectionIsRunAndSaidToHideSomething() throws SQLException {
        on(TestDatabase.postgres());
        project.retort("upgrade");
        revision("c1", "b1", "op.connection().createStatement().execute(\"update job set id = id + 1\");", "");
        assertThat(project.retort("upgrade", "--dry-run").out())
                .startsWith("-- The next revision asks for op.connection(); what it runs there is not shown.\n");
        assertThat(strings("select id from job")).containsExactly("1");
    }

    @Test
    void aDryRunAndAScriptAtOnceAreRefused() {
        on(TestDatabase.h2());
        Outcome outcome = project.retort("upgrade", "--dry-run", "--sql", "head");
        assertThat(outcome.err())
                .startsWith("error: --dry-run asks the database where it stands, which --sql does not.");
        assertThat(outcome.status()).isEqualTo(2);
    }

    /** a1 creates table job, and b1 puts a row into it. */
    private void on(TestDatabase chosen) {
        database = chosen;
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        revision(
                "a1",
                "",
                "op.createTable(\"job\", column(\"id\", bigint()).notNull(), primaryKey(\"id\"));",
                "op.dropTable(\"job\");");
        revision("b1", "a1", "op.execute(\"INSERT INTO job (id) VALUES (1)\");", "");
    }

    private void revision(String id, String revises, String upgrade, String downgrade) {
        project.write("src/main/java/db/revision/R%1$s_%1$s.java".formatted(id), """
                package db.revision;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;

                import dev.retort.runtime.*;

                /** %1$s */
                @Revision(id = "%1$s"%2$s)
                public final class R%1$s_%1$s implements Migration {
                    @Override public void upgrade(Operations op) throws Exception { %3$s }
                    @Override public void downgrade(Operations op) { %4$s }
                }
                """.formatted(
                        id, revises.isEmpty() ? "" : ", revises = \"" + revises + "\"", upgrade, downgrade));
    }

    private List<String> tables() throws SQLException {
        return strings("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'");
    }

    private List<String> strings(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
