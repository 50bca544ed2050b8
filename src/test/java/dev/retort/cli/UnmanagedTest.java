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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others made is never proposed for dropping; it is said in one line, and listed by {@code diff --unmanaged}. */
class UnmanagedTest {

    private static final String JOB = "@Entity public class Job { @Id Long id; @Column(length = 40) String name; %s }";

    private static final String OTHER_TOOLS = """
            CREATE TABLE flyway_schema_history (installed_rank int PRIMARY KEY);
            CREATE TABLE databasechangelog (id varchar(255));
            CREATE TABLE databasechangeloglock (id int PRIMARY KEY);
            CREATE TABLE qrtz_triggers (name varchar(200) PRIMARY KEY);
            CREATE SEQUENCE batch_job_seq;
            CREATE VIEW named_job AS SELECT * FROM job WHERE name IS NOT NULL;
            """;

    private static final String POSTGRES_ALONE = """
            CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER audited BEFORE UPDATE ON job FOR EACH ROW EXECUTE FUNCTION audit();
            CREATE EXTENSION citext;
            CREATE TABLE dictionary (word text);
            ALTER EXTENSION citext ADD TABLE dictionary;
            CREATE INDEX ix_job_name ON job (name);
            UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_job_name'::regclass;
            """;

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
    void otherToolsTablesAreSaidInOneLineAndNeverDropped(Supplier<TestDatabase> databases) throws SQLException {
        upToDate(databases);
        execute(OTHER_TOOLS);
        String line =
                "Left alone, as others take care of them: batch_job_seq (Spring Batch), databasechangelog (Liquibase),"
                        + " databasechangeloglock (Liquibase), flyway_schema_history (Flyway), qrtz_triggers (Quartz). 'retort diff"
                        + " --unmanaged' lists everything of that kind.\n";

        assertThat(project.retort("check")).satisfies(check -> {
            assertThat(check.status()).isZero();
            assertThat(check.err()).isEqualTo(line);
        });
        project.entity("Job", JOB.formatted("String image;"));
        assertThat(project.retort("revision", "--autogenerate", "-m", "m", "--rev-id", "b2")
                        .err())
                .isEqualTo(line + "Detected added column 'job.image'\n");
        assertThat(project.retort("diff", "--unmanaged").out()).isEqualTo("""
                        sequence 'batch_job_seq' of Spring Batch
                        table 'databasechangelog' of Liquibase
                        table 'databasechangeloglock' of Liquibase
                        table 'flyway_schema_history' of Flyway
                        table 'qrtz_triggers' of Quartz
                        view 'named_job'
                        """);
        assertThat(project.retort("diff", "--from", "history", "--to", "database")
                        .out())
                .doesNotContain("flyway", "databasechangelog", "qrtz", "batch_job");
    }

    @Test
    void whatExtensionsAndFailedBuildsLeaveIsNeverDropped() throws Exception {
        upToDate(TestDatabase::postgres);
        execute(POSTGRES_ALONE);

        Outcome check = project.retort("check");

        assertThat(check.status()).isZero();
        assertThat(check.err())
                .contains("Left alone, as others take care of them: 1 table of extension 'citext'. ")
                .contains("The index 'ix_job_name' of 'job' is invalid");
        project.retort("revision", "--autogenerate", "--empty", "-m", "m", "--rev-id", "b2");
        assertThat(Files.readString(project.revisions().resolve("Rb2_m.java"))).doesNotContain("op.drop");
        assertThat(project.retort("diff", "--unmanaged").out())
                .startsWith("extension 'citext' version ")
                .contains(
                        "function 'audit' ()\n",
                        "invalid index 'ix_job_name' on 'job'\n",
                        "table 'dictionary' of extension 'citext'\n",
                        "trigger 'audited' on 'job'\n");
    }

    @Test
    void partitionsAreNeverDropped() throws Exception {
        upToDate(TestDatabase::postgres);
        execute("DROP TABLE job");
        execute("CREATE TABLE job (id bigint NOT NULL PRIMARY KEY, name varchar(40)) PARTITION BY RANGE (id)");
        execute("CREATE TABLE job_1 PARTITION OF job FOR VALUES FROM (1) TO (1000)");
        execute("CREATE TABLE job_2 PARTITION OF job DEFAULT");

        assertThat(project.retort("check")).satisfies(check -> {
            assertThat(check.out()).isEqualTo("No new upgrade operations detected.\n");
            assertThat(check.err()).startsWith("Left alone, as others take care of them: 2 partitions. ");
        });
        assertThat(project.retort("diff", "--unmanaged").out())
                .isEqualTo(
                        "partition 'job_1' of 'job'\npartition 'job_2' of 'job'\npartitioning 'job' by RANGE (id)\n");
    }

    @Test
    void theListIsPrintedAsJson() throws SQLException {
        upToDate(TestDatabase::h2);
        execute("CREATE VIEW named_job AS SELECT * FROM job");
        project.configure(database.url(), database.user(), database.password(), "base = \"app.Base\"")
                .entity("Base", "@MappedSuperclass public class Base { @Id Long id; }");
        project.entity("Run", "@Entity public class Run extends app.Base {}");

        assertThat(project.retort("diff", "--unmanaged", "--format", "json").out())
                .isEqualTo("""
                        {
                          "unmanaged": [
                            {
                              "kind": "view",
                              "schema": null,
                              "name": "named_job",
                              "detail": null
                            }
                          ],
                          "not_taken": [
                            {
                              "class": "app.Job",
                              "reason": "it does not extend or implement app.Base"
                            }
                          ],
                          "statements": [ ]
                        }
                        """);
        assertThat(project.retort("diff", "--unmanaged").out())
                .isEqualTo("view 'named_job'\nentity app.Job: it does not extend or implement app.Base\n");
        assertThat(project.retort("diff", "--unmanaged", "--format", "sql").status())
                .isEqualTo(2);
    }

    @Test
    void theModelsAuxiliaryObjectsAreListed() {
        upToDate(TestDatabase::h2);
        project.configure(database.url(), database.user(), database.password(), "mappings = [\"META-INF/views.xml\"]");
        project.write("target/classes/META-INF/views.xml", """
                <hibernate-mapping xmlns="http://www.hibernate.org/xsd/orm/hbm">
                    <database-object>
                        <create>create view named_job as select * from job</create>
                        <drop>drop view named_job</drop>
                    </database-object>
                </hibernate-mapping>
                """);

        assertThat(project.retort("diff", "--unmanaged").out())
                .isEqualTo("SQL of the model: create view named_job as select * from job\n");
        assertThat(project.retort("models").err()).contains("Left alone: create view named_job as select * from job\n");
    }

    private void upToDate(Supplier<TestDatabase> databases) {
        database = databases.get();
        project = new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Job", JOB.formatted(""));
        project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "m");
        project.retort("upgrade");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
