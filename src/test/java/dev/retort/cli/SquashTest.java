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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One revision in place of several, and what databases make of it that have all of those, some, or none. */
class SquashTest {

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aLineThatMadeItsTablesItselfIsWrittenAsItLedThere(String name) throws IOException, SQLException {
        project(name);
        List<String> before = columnsAtHead();
        Outcome outcome = project.retort("squash", ":c1", "--rev-id", "s1", "-m", "the beginning");

        assertThat(outcome.err()).isEqualTo("'s1' leads directly to where a1, b1, c1 led.\n");
        assertThat(outcome.out()).startsWith("Generated ").contains("Rs1_the_beginning.java\nDeleted ");
        assertThat(project.revisionFiles())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("Rd1_d1.java", "Rs1_the_beginning.java");
        assertThat(Files.readString(project.revisions().resolve("Rs1_the_beginning.java")))
                .contains(
                        "replaces = {\"a1\", \"b1\", \"c1\"}", "column(\"state\", varchar(9))", "op.dropTable(\"job\")")
                .doesNotContain("renameColumn", "addColumn");
        assertThat(project.retort("history").out()).isEqualTo("s1 -> d1 (head), d1\n<base> -> s1, the beginning\n");

        assertThat(project.retort("show", "s1").out()).contains("\nReplaces: a1, b1, c1\n");
        assertThat(project.retort("show", "s1", "--format", "json").out()).contains("\"replaces\": [\n        \"a1\"");

        assertThat(columnsAtHead()).isEqualTo(before).hasSizeGreaterThan(4);
        assertThat(project.retort("downgrade", "base").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void aDatabaseThatHasAllOfItIsMovedOver(String name) throws SQLException {
        project(name);
        project.retort("upgrade", "c1");
        project.retort("squash", ":c1", "--rev-id", "s1", "-m", "the beginning");

        assertThat(project.retort("current").out()).isEqualTo("s1, the beginning\n");
        assertThat(project.retort("upgrade", "--dry-run").out())
                .contains("UPDATE retort_version SET version_num = 's1' WHERE version_num = 'c1'");
        assertThat(project.retort("upgrade", "--sql", "c1:head").out())
                .contains("UPDATE retort_version SET version_num = 's1' WHERE version_num = 'c1'")
                .contains("UPDATE retort_version SET version_num = 'd1' WHERE version_num = 's1'");
        assertThat(project.retort("upgrade").err()).isEqualTo("""
                The database has applied what 's1' replaces, up to 'c1', and now stands at 's1'
                Running upgrade s1 -> d1, d1
                """);
        assertThat(row("select version_num from retort_version")).isEqualTo("d1");
        assertThat(rows("select revision || ' ' || action from retort_log order by entry"))
                .endsWith("c1 upgrade", "s1 stamp", "c1 unstamp", "d1 upgrade");
        assertThat(project.retort("downgrade", "base").err())
                .isEqualTo("Running downgrade d1 -> s1, d1\nRunning downgrade s1 -> <base>, the beginning\n");
    }

    @Test
    void aDatabaseInTheMiddleIsRefusedAndLeftAsItIs() throws SQLException {
        project("h2");
        project.retort("upgrade", "b1");
        project.retort("squash", ":c1", "--rev-id", "s1");
        for (String command : List.of("upgrade", "downgrade base", "upgrade --dry-run")) {
            Outcome outcome = project.retort(command.split(" "));
            assertThat(outcome.err())
                    .startsWith("error: The database stands at 'b1', in the middle of what 's1' (")
                    .endsWith("run `upgrade c1` with them, and come back\n");
            assertThat(outcome.status()).isEqualTo(3);
        }
        assertThat(row("select version_num from retort_version")).isEqualTo("b1");
    }

    @Test
    void rowsThatWereThereBeforeTakeEveryStepOfTheLine() throws SQLException, IOException {
        project("postgresql");
        project.retort("upgrade", "a1");
        execute("insert into job (id, phase) values (1, 'new')");
        Outcome outcome = project.retort("squash", "b1:d1", "--rev-id", "s1");
        assertThat(outcome.err()).isEqualTo("'s1' does all that b1, c1, d1 did, in the same order.\n");
        assertThat(project.retort("upgrade").status()).isZero();
        assertThat(row("select state from job")).isEqualTo("new");
        assertThat(project.retort("downgrade", "a1").status()).isZero();
        assertThat(row("select phase from job")).isEqualTo("new");
    }

    @Test
    void rowsThatTheLineWritesAreKeptInOrder() throws SQLException, IOException {
        project("h2");
        revision(
                "e1",
                "d1",
                "op.execute(\"insert into job (id) values (?)\", 7L); op.bulkInsert(\"job\", columns(\"id\"), row(8L));",
                "op.execute(\"delete from job where id > 6\");");
        project.retort("squash", ":", "--rev-id", "s1");
        assertThat(Files.readString(project.revisions().resolve("Rs1.java")))
                .containsSubsequence(
                        "op.createTable(\"job\"", "op.renameColumn(", "op.execute(\"insert into job", "op.bulkInsert(")
                .containsSubsequence("op.execute(\"delete from job", "op.dropTable(\"job\")");
        assertThat(project.retort("upgrade").status()).isZero();
        assertThat(row("select sum(id) from job")).isEqualTo("15");
        assertThat(project.retort("downgrade", "base").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            op.connection();                                   | cannot be squashed: at Re1_e1.java:11: it asks for op.connection()
            op.execute("create view v as select 1").effect(s -> {}); | cannot be squashed: at Re1_e1.java:11 it says what its SQL does
            op.outsideTransaction(() -> op.execute("select 1")); | cannot be squashed: at Re1_e1.java:11 it runs outside any transaction
            throw new IllegalStateException("one way only");   | cannot be squashed: at Re1_e1.java:11: java.lang.IllegalStateException: one way only
            """)
    void whatCannotBeWrittenDownIsRefused(String upgrade, String message) {
        project("h2");
        revision("e1", "d1", upgrade, "");
        List<Path> before = project.revisionFiles();
        Outcome outcome = project.retort("squash", ":", "--rev-id", "s1");
        assertThat(outcome.err()).startsWith("error: Revision 'e1' (").contains(message);
        assertThat(outcome.status()).isEqualTo(4);
        assertThat(project.revisionFiles()).isEqualTo(before);
    }

    @Test
    void labelsAndDependenciesOfTheLineGoAlong() throws IOException {
        project("h2");
        project.revision("x1", "--head", "base");
        project.revision("e1", "--head", "d1", "--depends-on", "x1", "--branch-label", "blue");
        project.retort("squash", "d1:e1", "--rev-id", "s1");
        assertThat(Files.readString(project.revisions().resolve("Rs1.java")))
                .contains("revises = \"c1\"", "dependsOn = \"x1\"", "labels = \"blue\"");
    }

    /** a1 creates table job, b1 adds a column to it, c1 renames another, and d1 adds a table. */
    private void project(String name) {
        database = name.equals("h2") ? TestDatabase.h2() : TestDatabase.postgres();
        project = new ScratchProject(directory).configure(database.url(), database.user(), database.password(), "");
        revision(
                "a1",
                "",
                "op.createTable(\"job\", column(\"id\", bigint()).notNull(), column(\"phase\", varchar(9)), primaryKey(\"id\"));",
                "op.dropTable(\"job\");");
        revision(
                "b1",
                "a1",
                "op.addColumn(\"job\", column(\"name\", varchar(40)));",
                "op.dropColumn(\"job\", \"name\");");
        revision(
                "c1",
                "b1",
                "op.renameColumn(\"job\", \"phase\", \"state\");",
                "op.renameColumn(\"job\", \"state\", \"phase\");");
        revision(
                "d1",
                "c1",
                "op.createTable(\"run\", column(\"id\", bigint()).notNull(), primaryKey(\"id\"));",
                "op.dropTable(\"run\");");
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
                    @Override public void downgrade(Operations op) throws Exception { %4$s }
                }
                """.formatted(
                        id, revises.isEmpty() ? "" : ", revises = \"" + revises + "\"", upgrade, downgrade));
    }

    /** The columns that the revisions make in an empty database, which is empty again then. */
    private List<String> columnsAtHead() throws SQLException {
        assertThat(project.retort("upgrade").status()).isZero();
        List<String> columns = rows("""
                select lower(table_name || '.' || column_name) || ' ' || data_type || ' ' || is_nullable
                    || coalesce(' ' || character_maximum_length, '')
                from information_schema.columns where lower(table_schema) = 'public' order by 1
                """);
        assertThat(project.retort("downgrade", "base").status()).isZero();
        return columns;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String row(String query) throws SQLException {
        return rows(query).get(0);
    }

    private List<String> rows(String query) throws SQLException {
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
