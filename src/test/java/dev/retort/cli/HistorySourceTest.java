package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions written from what the revisions before them add up to. */
class HistorySourceTest {

    private static final String JOB = """
            @Entity
            public class Job {
                @Id
                Long id;

                @Column(nullable = false, length = 40)
                @org.hibernate.annotations.ColumnDefault("'QUEUED'")
                String phase;

                @Column(columnDefinition = "integer generated always as (id * 2)%s")
                Integer twice;
            %s
            }
            """;

    private static final String NEW_FIELD = "    @Column(name = \"new_field\") String newField;";

    @TempDir
    private Path directory;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://127.0.0.1:1/none", "jdbc:h2:tcp://127.0.0.1:1/none"})
    void autogenerateNeedsNoDatabase(String unreachable) throws IOException {
        ScratchProject project = new ScratchProject(directory)
                .configure(unreachable, "nobody", "", "")
                .entity("Job", "@Entity public class Job { @Id Long id; }");

        assertThat(autogenerate(project, "a1", "--from", "history").status()).isZero();
        project.entity("Job", "@Entity public class Job { @Id Long id; " + NEW_FIELD + " }");
        Outcome second = autogenerate(project, "b2", "--sql", "--from", "history");

        assertThat(second.err()).isEqualTo("Detected added column 'job.new_field'\n");
        assertThat(source(project, "b2"))
                .contains("@Revision(id = \"b2\", revises = \"a1\"")
                .contains("Hibernate ORM ")
                .contains("op.addColumn(\"job\", column(\"new_field\", varchar(255)));");
        assertThat(autogenerate(project, "c3", "--from", "history").err())
                .startsWith("No changes detected; no revision is written.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsWrittenWithoutADatabaseFitsIt(Supplier<TestDatabase> databases) throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = project(database, "");
            autogenerate(project, "a1", "--from", "history");
            project.entity("Job", JOB.formatted(stored(database), NEW_FIELD));
            autogenerate(project, "b2", "--from", "history");

            assertThat(project.retort("upgrade").status()).isZero();
            assertThat(project.retort("check").status()).isZero();
            assertThat(project.retort("diff", "--from", "history", "--to", "database")
                            .out())
                    .isEqualTo("No differences from the history to the database.\n");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasChangedByHandBecomesARevision(Supplier<TestDatabase> databases) throws Exception {
        try (TestDatabase database = databases.get();
                TestDatabase other = databases.get()) {
            ScratchProject project = project(database, "");
            autogenerate(project, "a1");
            project.retort("upgrade");
            execute(database, "create index ix_job_phase on job (phase)");
            execute(database, "alter table job alter column phase set default 'NEW'");

            Outcome written = autogenerate(project, "b2", "--from", "history", "--to", "database");

            assertThat(written.err())
                    .contains("Detected added index 'ix_job_phase' (phase) on 'job'")
                    .contains("run 'retort stamp b2' to record it here");
            assertThat(source(project, "b2"))
                    .contains("op.createIndex(\"job\", index(\"phase\").named(\"ix_job_phase\"));")
                    .contains("setDefault(\"'NEW'\")")
                    .contains("op.dropIndex(\"job\", \"ix_job_phase\");")
                    .doesNotContain("Hibernate");
            assertThat(project.retort("current").out()).isEqualTo("a1, m\n");

            project.retort("stamp", "b2");
            assertThat(project.retort("diff", "--from", "history", "--to", "database")
                            .out())
                    .isEqualTo("No differences from the history to the database.\n");
            assertThat(autogenerate(project, "c3", "--from", "history", "--to", "database")
                            .err())
                    .startsWith("No changes detected");

            configure(project, other);
            assertThat(project.retort("upgrade").status()).isZero();
            assertThat(project.retort("diff", "--from", "history", "--to", "database")
                            .out())
                    .isEqualTo("No differences from the history to the database.\n");
        }
    }

    @Test
    void aDatabaseBehindTheHistoryIsNotTakenForChangedByHand() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            ScratchProject project = project(database, "");
            autogenerate(project, "a1");

            Outcome refused = autogenerate(project, "b2", "--from", "history", "--to", "database");

            assertThat(refused.err()).contains("The database is not up to date: it stands before the first revision");
            assertThat(project.revisionFiles()).hasSize(1);
        }
    }

    @Test
    void sqlThatCannotBeSeenThroughIsNamed() throws Exception {
        ScratchProject project = new ScratchProject(directory)
                .configure("jdbc:h2:mem:none", "sa", "", "")
                .entity("Job", "@Entity public class Job { @Id Long id; }");
        project.revision("a1");
        Path revision = project.revisions().resolve("Ra1_a1.java");
        String empty = Files.readString(revision);

        String sql = "op.execute(\"create table job (id bigint not null primary key)\")";
        Files.writeString(revision, empty.replaceFirst("\\{}", "{ " + sql + "; }"));
        Outcome blind = autogenerate(project, "b2", "--from", "history");
        assertThat(blind.err())
                .contains("Revision 'a1' (Ra1_a1.java:")
                .contains("executes \"create table job (id bigint not null primary key)\"")
                .contains("Detected added table 'job'");
        Files.delete(project.revisions().resolve("Rb2_m.java"));

        String effect = ".effect(schema -> schema.createTable(\"job\", dev.retort.runtime.Definitions.column(\"id\","
                + " dev.retort.runtime.Types.bigint()).notNull(), dev.retort.runtime.Definitions.primaryKey(\"id\")));";
        Files.writeString(revision, empty.replaceFirst("\\{}", "{ " + sql + effect + " }"));
        assertThat(autogenerate(project, "b2", "--from", "history").err()).startsWith("No changes detected");
    }

    @Test
    void theHistoryIsReadForTheServerThatTheNewestRevisionNames() throws Exception {
        ScratchProject project = new ScratchProject(directory)
                .configure("jdbc:postgresql://127.0.0.1:1/none", "nobody", "", "")
                .entity("Job", "@Entity public class Job { @Id Long id; }");
        autogenerate(project, "a1", "--from", "history");
        assertThat(source(project, "a1")).contains("PostgreSQL 18\"");
        Path revision = project.revisions().resolve("Ra1_m.java");
        Files.writeString(revision, Files.readString(revision).replace("PostgreSQL 18", "PostgreSQL 16"));

        project.entity("Job", JOB.formatted(" stored", ""));
        autogenerate(project, "b2", "--from", "history");

        assertThat(source(project, "b2")).contains("PostgreSQL 16\"").contains("generatedStored(\"id * 2\")");
        assertThat(autogenerate(project, "c3", "--from", "history").err()).startsWith("No changes detected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model database", "database history", "model history"})
    void noRevisionLeadsAnotherWay(String fromAndTo) throws Exception {
        ScratchProject project = new ScratchProject(directory)
                .configure("jdbc:h2:mem:none", "sa", "", "")
                .entity("Job", "@Entity public class Job { @Id Long id; }");
        String[] way = fromAndTo.split(" ");

        Outcome refused = autogenerate(project, "a1", "--from", way[0], "--to", way[1]);

        assertThat(refused.err()).contains("No revision leads from the " + way[0] + " to the " + way[1]);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(project.revisionFiles()).isEmpty();
    }

    private ScratchProject project(TestDatabase database, String field) {
        ScratchProject project = new ScratchProject(directory);
        configure(project, database);
        return project.entity("Job", JOB.formatted(stored(database), field));
    }

    private static void configure(ScratchProject project, TestDatabase database) {
        project.configure(database.url(), database.user(), database.password(), "");
    }

    /** H2 knows one kind of generated column, and takes no word for it. */
    private static String stored(TestDatabase database) {
        return database.dialectName().equals("h2") ? "" : " stored";
    }

    private static Outcome autogenerate(ScratchProject project, String id, String... options) {
        String[] all = Stream.concat(
                        Stream.of("revision", "--autogenerate", "--rev-id", id, "-m", "m"), Stream.of(options))
                .toArray(String[]::new);
        return project.retort(all);
    }

    private static String source(ScratchProject project, String id) throws IOException {
        return Files.readString(project.revisions().resolve("R" + id + "_m.java"));
    }

    private static void execute(TestDatabase database, String sql) throws Exception {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
