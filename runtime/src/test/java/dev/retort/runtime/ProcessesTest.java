package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds between processes, each with the JDK, a driver and SLF4J alone. */
class ProcessesTest {

    private static final String SLOW = "if (Boolean.getBoolean(\"slow\")) ";

    @TempDir
    Path directory;

    private Application application;

    @BeforeEach
    void application() throws Exception {
        application = new Application(directory);
    }

    @Test
    void twoProcessesAtOnceRunEachRevisionOnceOnPostgres() throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            assertEachRevisionRunsOnce(database);
        }
    }

    @Test
    void twoProcessesAtOnceRunEachRevisionOnceOnH2() throws Exception {
        try (TestDatabase database = TestDatabase.h2Server()) {
            assertEachRevisionRunsOnce(database);
        }
    }

    @Test
    void ofEightProcessesAtOnceOneRunsAndTheOthersWait() throws Exception {
        application
                .revisions()
                .write("a", "", "op.createTable(\"ran\", column(\"id\", varchar(9)));", "")
                .write("b", "a", "op.execute(\"insert into ran values ('b')\");", "")
                .write("c", "b", "op.execute(\"insert into ran values ('c')\");", "");
        application.compile();
        try (TestDatabase database = TestDatabase.postgres()) {
            List<Application.Running> processes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                processes.add(application.start(database, database.url()));
            }
            for (Application.Running process : processes) {
                process.go();
            }
            List<String> outputs = new ArrayList<>();
            for (Application.Running process : processes) {
                outputs.add(process.awaitSuccess());
            }
            assertThat(outputs).filteredOn(output -> output.contains("ran 3")).hasSize(1);
            assertThat(outputs).filteredOn(output -> output.contains("ran 0")).hasSize(7);
            assertThat(TestDatabases.query(database, "select id from ran order by id"))
                    .containsExactly("b", "c");
        }
    }

    private void assertEachRevisionRunsOnce(TestDatabase database) throws Exception {
        application
                .revisions()
                .write("a", "", "op.createTable(\"ran\", column(\"id\", varchar(9)));", "")
                .write("b", "a", "op.execute(\"insert into ran values ('b')\");", "")
                .write("c", "b", "op.execute(\"insert into ran values ('c')\");", "");
        application.compile();
        Application.Running one = application.start(database, database.url());
        Application.Running other = application.start(database, database.url());

        one.go();
        other.go();

        one.awaitSuccess();
        other.awaitSuccess();
        assertThat(TestDatabases.query(database, "select id from ran order by id"))
                .containsExactly("b", "c");
        assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                .containsExactly("c");
    }

    @Test
    void aKillInTheMiddleOfARevisionLeavesVersionAndTablesInAgreement() throws Exception {
        application
                .revisions()
                .write("a", "", "op.createTable(\"one\", column(\"id\", bigint()));", "")
                .write("b", "a", """
                        op.createTable("two", column("id", bigint()));
                        op.execute("insert into one values (1)");
                        op.connection();
                        System.out.println("half way");
                        """ + SLOW + "op.execute(\"select pg_sleep(600)\");", "");
        application.compile();
        try (TestDatabase database = TestDatabase.postgres()) {
            // The server then notices within that time that the client of a running statement is gone.
            String url = database.url() + "?options=-c%20client_connection_check_interval%3D100ms";
            Application.Running killed = application.start(database, url, "-Dslow=true");
            killed.go();
            killed.awaitLine("half way");

            killed.kill();

            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly("a");
            assertThat(TestDatabases.tables(database)).containsExactly("one", "retort_log", "retort_version");
            assertThat(TestDatabases.query(database, "select id from one")).isEmpty();

            Application.Running next = application.start(database, url);
            next.go();
            next.awaitSuccess();
            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly("b");
            assertThat(TestDatabases.query(database, "select id from one")).containsExactly("1");
        }
    }

    @Test
    void aKillInTheMiddleOfARevisionIsToldByTheNextRunOnH2() throws Exception {
        application
                .revisions()
                .write("a", "", "op.createTable(\"one\", column(\"id\", bigint()));", "")
                .write("b", "a", """
                        op.createTable("two", column("id", bigint()));
                        op.execute("insert into one values (1)");
                        op.connection();
                        System.out.println("half way");
                        """ + SLOW + "Thread.sleep(600_000);", "");
        application.compile();
        try (TestDatabase database = TestDatabase.h2Server()) {
            Application.Running killed = application.start(database, database.url(), "-Dslow=true");
            killed.go();
            killed.awaitLine("half way");

            killed.kill();

            Application.Running next = application.start(database, database.url());
            next.go();
            assertThatThrownBy(next::awaitSuccess)
                    .hasMessageContaining(
                            "Revision 'b' is in the database in part: of its upgrade, statement 1 has run."
                                    + " Go on behind that with `upgrade --resume`");
            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly("a");
            assertThat(TestDatabases.query(database, "select id from one")).isEmpty();

            new Migrator(
                            database::open,
                            SourceDirectory.of(directory.resolve("sources"), List.of()),
                            MigrationSettings.DEFAULT.withResumption(Resumption.BEHIND_WHAT_RAN),
                            MigrationListener.NONE)
                    .upgrade("head");
            assertThat(TestDatabases.query(database, "select id from one")).containsExactly("1");
            Application.Running last = application.start(database, database.url());
            last.go();
            last.awaitSuccess();
        }
    }
}
