package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade of thirty revisions, whose process gets a SIGKILL at twenty random instants and is started again each time. */
class KillsTest {

    private static final int REVISIONS = 30;
    private static final int KILLS = 20;
    private static final long SEED = 20261120;

    private static final String CONSTRAINTS = "select lower(constraint_name) from information_schema.table_constraints"
            + " where constraint_type = 'PRIMARY KEY' and lower(table_schema) = 'public' and lower(table_name) not like 'retort%' order by 1";

    private static final String DEFINITIONS =
            "select lower(table_name), lower(column_name), data_type, is_nullable, column_default"
                    + " from information_schema.columns where lower(table_schema) = 'public'"
                    + " and lower(table_name) not like 'retort%' order by 1, 2";

    @TempDir
    Path directory;

    private Application application;

    @BeforeEach
    void thirtyRevisionsThatCountHowOftenTheyRun() throws Exception {
        application = new Application(directory);
        application.revisions().write("r00", "", """
                op.createTable("tally", column("revision", varchar(9)), column("times", integer()));
                op.createTable("counter", column("n", integer()));
                op.execute("insert into counter values (0)");
                op.execute("insert into tally values ('r00', 2)");
                """, "");
        for (int i = 1; i < REVISIONS; i++) {
            application.revisions().write(id(i), id(i - 1), """
                    op.execute("insert into tally values ('%1$s', 0)");
                    op.createTable("t_%1$s", column("id", bigint()), column("name", varchar(20)), primaryKey("id"));
                    op.execute("update counter set n = n + 1");
                    op.execute("update tally set times = times + 1 where revision = '%1$s'");
                    op.createIndex("t_%1$s", index("name").named("ix_%1$s"));
                    op.alterColumn("t_%1$s", "name", setDefault("'x'"));
                    op.execute("update tally set times = times + 1 where revision = '%1$s'");
                    """.formatted(id(i)), "");
        }
        application.compile();
    }

    @Test
    void eachRevisionHasRunOnceOnPostgres() throws Exception {
        try (TestDatabase disturbed = TestDatabase.postgres();
                TestDatabase undisturbed = TestDatabase.postgres()) {
            assertThat(killed(disturbed, disturbed.url())).doesNotContain("resuming");
            assertSameAs(undisturbed, disturbed);
        }
    }

    /**
     * H2 writes what is committed half a second later, unless told otherwise: killed before, it stands where it stood. The
     * revisions alter no table in the way in which H2 replaces it by a copy, for that can leave what only a person puts right.
     */
    @Test
    void eachRevisionHasRunOnceOnH2() throws Exception {
        try (TestDatabase disturbed = TestDatabase.h2File(Files.createDirectory(directory.resolve("h2")));
                TestDatabase undisturbed = TestDatabase.h2()) {
            assertThat(killed(disturbed, disturbed.url() + ";WRITE_DELAY=0")).contains("resuming");
            assertSameAs(undisturbed, disturbed);
        }
    }

    /** What the processes printed, the last of which ended by itself. */
    private String killed(TestDatabase database, String url) throws Exception {
        Random random = new Random(SEED);
        StringBuilder printed = new StringBuilder();
        for (int kill = 0; kill < KILLS; kill++) {
            Application.Running process = application.start(database, url, "-Dresume=true");
            process.go();
            assertThat(process.awaitRevisions(1 + random.nextInt(3) / 2))
                    .as("revisions are left for kill %s", kill)
                    .isTrue();
            spin(TimeUnit.MICROSECONDS.toNanos(random.nextInt(15_000)));
            process.kill();
            printed.append(process.printed());
        }
        Application.Running last = application.start(database, url, "-Dresume=true");
        last.go();
        return printed.append(last.awaitSuccess()).toString();
    }

    private void assertSameAs(TestDatabase undisturbed, TestDatabase disturbed) throws Exception {
        new Migrator(
                        undisturbed::open,
                        SourceDirectory.of(directory.resolve("sources"), List.of()),
                        MigrationSettings.DEFAULT,
                        MigrationListener.NONE)
                .upgrade("head");
        List<String> once =
                IntStream.range(0, REVISIONS).mapToObj(i -> id(i) + "|2").toList();
        for (TestDatabase database : List.of(undisturbed, disturbed)) {
            assertThat(TestDatabases.query(database, "select revision, times from tally order by 1"))
                    .isEqualTo(once);
            assertThat(TestDatabases.query(database, "select n from counter"))
                    .containsExactly(String.valueOf(REVISIONS - 1));
            assertThat(TestDatabases.query(database, "select version_num from retort_version"))
                    .containsExactly(id(REVISIONS - 1));
            assertThat(TestDatabases.query(
                            database, "select revision from retort_log where outcome = 'done' order by entry"))
                    .isEqualTo(IntStream.range(0, REVISIONS)
                            .mapToObj(KillsTest::id)
                            .toList());
        }
        assertThat(TestDatabases.query(disturbed, CONSTRAINTS))
                .isEqualTo(TestDatabases.query(undisturbed, CONSTRAINTS))
                .hasSize(REVISIONS - 1);
        assertThat(TestDatabases.query(disturbed, DEFINITIONS))
                .isEqualTo(TestDatabases.query(undisturbed, DEFINITIONS))
                .hasSize(REVISIONS * 2 + 1);
    }

    private static String id(int number) {
        return "r%02d".formatted(number);
    }

    /** Shorter than a thread can sleep. */
    private static void spin(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
