package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upgrade and a downgrade that are broken off before each single call to the database, and gone on with. */
class CrashPointsTest {

    private static final List<String> TABLES = List.of("one", "renamed", "tally", "three");

    @TempDir
    Path directory;

    private RevisionDirectory revisions;

    @BeforeEach
    void revisions() throws Exception {
        new RevisionFiles(directory)
                .write("a", "", """
                        op.createTable("tally", column("revision", varchar(9)), column("times", integer()));
                        op.createTable("one", column("id", bigint()));
                        op.execute("insert into tally values ('a', 0)");
                        op.execute("update tally set times = times + 1 where revision = 'a'");
                        op.addColumn("one", column("name", varchar(20)).comment("who"));
                        op.execute("create index ix_one on one (name)");
                        op.execute("update tally set times = times + 1 where revision = 'a'");
                        op.createSequence("counter");
                        """, """
                        op.dropSequence("counter");
                        op.dropTable("one");
                        op.dropTable("tally");
                        """)
                .write("b", "a", """
                        op.execute("insert into tally values ('b', 0)");
                        op.createTable("two", column("id", bigint()), primaryKey("id"));
                        op.outsideTransaction(() -> {
                            op.execute("update tally set times = times + 1 where revision = 'b'");
                            op.alterColumn("one", "name", setType(varchar(40)));
                            op.execute("alter table two add column size integer");
                        });
                        op.renameTable("two", "renamed");
                        op.execute("update tally set times = times + 1 where revision = 'b'");
                        """, """
                        op.execute("update tally set times = times + 10 where revision = 'b'");
                        op.dropTable("renamed");
                        op.outsideTransaction(() -> op.alterColumn("one", "name", setType(varchar(20))));
                        op.execute("update tally set times = times + 10 where revision = 'b'");
                        """)
                .write("c", "b", """
                        op.execute("insert into tally values ('c', 1)");
                        op.createTable("three", column("id", bigint()), check("id > 0").named("positive"));
                        op.execute("update tally set times = times + 1 where revision = 'c'");
                        """, """
                        op.execute("update tally set times = times + 10 where revision = 'c'");
                        op.dropTable("three");
                        """);
        revisions = SourceDirectory.of(directory, List.of()).withCache(directory.resolve("cache"));
    }

    @Test
    void anUpgradeGoesOnWhereverItIsBrokenOffOnH2() throws Exception {
        assertEveryBreakIsMended(TestDatabases.H2);
    }

    @Test
    void anUpgradeGoesOnWhereverItIsBrokenOffOnPostgres() throws Exception {
        assertEveryBreakIsMended(TestDatabases.POSTGRESQL);
    }

    private void assertEveryBreakIsMended(TestDatabases kind) throws Exception {
        List<String> told = new ArrayList<>();
        int points = 0;
        boolean broke = true;
        while (broke) {
            points++;
            broke = assertMended(kind, points, told);
        }
        assertThat(points).isGreaterThan(40);
        assertThat(told).as("runs that had to be resumed").hasSizeGreaterThan(10);
    }

    private boolean assertMended(TestDatabases kind, int at, List<String> told) throws Exception {
        try (TestDatabase database = kind.start()) {
            String point = "before call " + at;
            boolean broke = broken(database, at, migrator -> migrator.upgrade("head"));
            mend(database, told, migrator -> migrator.upgrade("head"));
            assertThat(tables(database)).as(point).isEqualTo(TABLES);
            assertThat(TestDatabases.query(database, "select revision, times from tally order by 1"))
                    .as(point)
                    .containsExactly("a|2", "b|2", "c|2");

            broke |= broken(database, at, migrator -> migrator.downgrade("a"));
            mend(database, told, migrator -> migrator.downgrade("a"));
            assertThat(tables(database)).as(point).containsExactly("one", "tally");
            assertThat(TestDatabases.query(database, "select revision, times from tally order by 1"))
                    .as(point)
                    .containsExactly("a|2", "b|22", "c|12");
            return broke;
        }
    }

    private interface Move {
        void run(Migrator migrator);
    }

    private boolean broken(TestDatabase database, int at, Move move) {
        BreakingConnection breaking = new BreakingConnection(database::open, at);
        try {
            move.run(new Migrator(breaking::open, revisions, MigrationSettings.DEFAULT, MigrationListener.NONE));
        } catch (RetortException e) {
            assertThat(breaking.broke()).as(e.getMessage()).isTrue();
        }
        return breaking.broke();
    }

    /** The next run goes on, or tells what is there in part and runs nothing; then it is to be resumed. */
    private void mend(TestDatabase database, List<String> told, Move move) {
        try {
            move.run(migrator(database, Resumption.NONE));
        } catch (RetortException e) {
            assertThat(e).hasMessageContaining("is in the database in part");
            told.add(e.getMessage());
            move.run(migrator(database, Resumption.BEHIND_WHAT_RAN));
        }
    }

    private Migrator migrator(TestDatabase database, Resumption resumption) {
        return new Migrator(
                database::open,
                revisions,
                MigrationSettings.DEFAULT.withResumption(resumption),
                MigrationListener.NONE);
    }

    private static List<String> tables(TestDatabase database) throws Exception {
        return TestDatabases.tables(database).stream()
                .filter(name -> !name.startsWith("retort_"))
                .toList();
    }
}
