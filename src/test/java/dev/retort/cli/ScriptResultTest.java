package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.introspector.IntrospectionScope;
import dev.retort.introspector.Introspectors;
import dev.retort.schema.Schema;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script leads a database to where the command leads another: the same schema, the same rows. */
class ScriptResultTest {

    private static final String FIRST = """
            op.createTable("phase",
                    column("id", bigint()).notNull(),
                    column("name", varchar(40)).defaultValue("'it''s; -- no comment'").comment("what it's called;"),
                    primaryKey("id"));
            op.createTable("job",
                    column("id", bigint()).identity(),
                    column("phase", bigint()),
                    column("price", numeric(10, 2)),
                    primaryKey("id"),
                    foreignKey("phase").references("phase", "id").named("fk_job_phase"));
            op.bulkInsert("phase", columns("id", "name"), row(1, "a 'quoted'; \\\\ text\\n-- on lines"), row(2, null));
            op.createSequence("counter");
            """;

    private static final String SECOND = """
            op.execute("insert into job (phase, price) values (?, ?)", 1, new java.math.BigDecimal("12.50"));
            op.outsideTransaction(() -> %s);
            op.alterColumn("job", "price", setType(numeric(12, 2)));
            op.createIndex("job", index("phase").named("ix_job_phase"));
            op.setTableComment("job", "a comment; with -- everything /* in it");
            """;

    private static final String OUTSIDE = "op.addColumn(\"job\", column(\"size\", integer()))";

    @TempDir
    private Path directory;

    @Test
    void byRunScriptOnH2() throws Exception {
        try (TestDatabase online = TestDatabase.h2();
                TestDatabase offline = TestDatabase.h2()) {
            assertSameResult(online, offline, OUTSIDE, script -> {
                try (Connection connection = offline.open()) {
                    RunScript.execute(connection, new StringReader(script));
                }
            });
        }
    }

    @Test
    void asOneTextOnPostgres() throws Exception {
        try (TestDatabase online = TestDatabase.postgres();
                TestDatabase offline = TestDatabase.postgres()) {
            assertSameResult(online, offline, OUTSIDE, script -> {
                String url = offline.url() + "?preferQueryMode=simple";
                try (Connection connection = DriverManager.getConnection(url, offline.user(), offline.password());
                        Statement statement = connection.createStatement()) {
                    statement.setEscapeProcessing(false);
                    statement.execute(script);
                }
            });
        }
    }

    @Test
    void byPsqlWithAnIndexThatIsBuiltConcurrently() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "psql"))),
                "psql is not installed");
        String outside = "op.execute(\"create index concurrently ix_price on job (price)\")";
        try (TestDatabase online = TestDatabase.postgres();
                TestDatabase offline = TestDatabase.postgres()) {
            assertSameResult(online, offline, outside, script -> {
                Path file = Files.writeString(directory.resolve("script.sql"), script);
                ProcessBuilder psql = new ProcessBuilder(
                        "psql",
                        "-X",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-U",
                        offline.user(),
                        "-f",
                        file.toString(),
                        offline.url().substring("jdbc:".length()));
                psql.environment().put("PGPASSWORD", offline.password());
                Process process = psql.redirectErrorStream(true).start();
                String output = new String(process.getInputStream().readAllBytes());
                assertThat(process.waitFor()).as(output).isZero();
            });
        }
    }

    private interface Runner {
        void run(String script) throws Exception;
    }

    private void assertSameResult(TestDatabase online, TestDatabase offline, String outside, Runner runner)
            throws Exception {
        ScratchProject project =
                new ScratchProject(directory).configure(online.url(), online.user(), online.password(), "");
        write(project, "a1", "", FIRST);
        write(project, "b2", "a1", SECOND.formatted(outside));
        assertThat(project.retort("upgrade").status()).isZero();

        runner.run(project.retort("upgrade", "head", "--sql").out());

        assertThat(schema(offline)).isEqualTo(schema(online));
        assertThat(schema(online).tables()).hasSize(2);
        for (String query : List.of(
                "select id, name from phase order by id",
                "select id, phase, price from job",
                "select version_num from retort_version")) {
            assertThat(rows(offline, query)).isEqualTo(rows(online, query)).isNotEmpty();
        }
    }

    private static void write(ScratchProject project, String id, String revises, String upgrade) {
        project.write("src/main/java/db/revision/R" + id + ".java", """
                package db.revision;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;
                import dev.retort.runtime.*;

                @Revision(id = "%1$s"%2$s)
                public final class R%1$s implements Migration {
                    public void upgrade(Operations op) {
                        %3$s
                    }

                    public void downgrade(Operations op) {}
                }
                """.formatted(
                        id, revises.isEmpty() ? "" : ", revises = \"" + revises + "\"", upgrade));
    }

    /** The schema without Retort's own tables, of which a script writes no log. */
    private static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            Schema schema = Introspectors.of(connection)
                    .inspect(connection, IntrospectionScope.of(Schema.EMPTY))
                    .schema();
            return schema.withTables(schema.tables().values().stream()
                    .filter(table -> !table.name().toString().startsWith("retort_"))
                    .toList());
        }
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                rows.add(text.toString());
            }
            return rows;
        }
    }
}
