package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.schema.QualifiedName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationLockTest {

    private static final MigrationSettings IMPATIENT = MigrationSettings.DEFAULT.withLockTimeout(Duration.ZERO);

    /** H2 in each of the ways in which it runs, and PostgreSQL. */
    enum Place {
        H2_IN_MEMORY {
            @Override
            TestDatabase start(Path directory) {
                return TestDatabase.h2();
            }
        },
        H2_IN_A_FILE {
            @Override
            TestDatabase start(Path directory) {
                return TestDatabase.h2File(directory);
            }
        },
        H2_BEHIND_A_SERVER {
            @Override
            TestDatabase start(Path directory) {
                return TestDatabase.h2Server();
            }
        },
        POSTGRESQL {
            @Override
            TestDatabase start(Path directory) {
                return TestDatabase.postgres();
            }
        };

        abstract TestDatabase start(Path directory);
    }

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void oneSessionAtATimeHasTheLock(Place place) throws Exception {
        try (TestDatabase database = place.start(directory)) {
            MigrationLock first = acquire(database, IMPATIENT);
            assertThatThrownBy(() -> acquire(database, IMPATIENT))
                    .isInstanceOfSatisfying(
                            RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                    .hasMessageStartingWith("Another process runs revisions on this database, and has not finished");
            first.close();
            acquire(database, IMPATIENT).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLockIsGoneWithItsSession(Place place) throws Exception {
        try (TestDatabase database = place.start(directory)) {
            List<Connection> opened = new ArrayList<>();
            MigrationLock lost = MigrationLock.acquire(
                    () -> {
                        opened.add(database.open());
                        return opened.get(0);
                    },
                    IMPATIENT,
                    MigrationListener.NONE);
            lost.requireHeld();

            opened.get(0).close();

            acquire(database, IMPATIENT).close();
            assertThatThrownBy(lost::requireHeld).hasMessageStartingWith("The session that holds the lock has ended");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLockHoldsUpNoDdl(Place place) throws Exception {
        try (TestDatabase database = place.start(directory);
                Connection connection = database.open();
                Statement statement = connection.createStatement();
                MigrationLock lock = acquire(database, IMPATIENT)) {
            statement.execute("create table t (id int)");
            statement.execute("insert into t values (1)");
            statement.execute("alter table t add column name varchar(10)");
            statement.execute("create index i on t (name)");
            statement.execute("create schema s");
            statement.execute("drop table t");
            lock.requireHeld();
        }
    }

    @Test
    void theLockHoldsUpNoConcurrentIndexBuild() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                Connection connection = database.open();
                Statement statement = connection.createStatement();
                MigrationLock lock = acquire(database, IMPATIENT)) {
            statement.execute("set statement_timeout = '20s'");
            statement.execute("create table t (id int)");
            statement.execute("create index concurrently i on t (id)");
            lock.requireHeld();
        }
    }

    @Test
    void whoWaitsIsToldForWhom() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                MigrationLock first = acquire(database, IMPATIENT)) {
            List<String> holders = new ArrayList<>();
            MigrationListener listener = new MigrationListener() {
                @Override
                public void waitingFor(String holder) {
                    holders.add(holder);
                }
            };

            assertThatThrownBy(() -> MigrationLock.acquire(
                            database::open,
                            MigrationSettings.DEFAULT.withLockTimeout(Duration.ofMillis(200)),
                            listener))
                    .hasMessageContaining("the lock belongs to process ");
            assertThat(holders)
                    .singleElement()
                    .asString()
                    .matches("process \\d+ \\(retort, process "
                            + ProcessHandle.current().pid() + "\\) of user postgres from (127\\.0\\.0\\.1|::1)");
            first.requireHeld();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachVersionTableHasALockOfItsOwn(Place place) throws Exception {
        try (TestDatabase database = place.start(directory);
                MigrationLock first = acquire(database, IMPATIENT);
                MigrationLock second = acquire(database, IMPATIENT.withVersionTable(QualifiedName.of("other")))) {
            first.requireHeld();
            second.requireHeld();
            assertThatThrownBy(() -> acquire(database, IMPATIENT.withVersionTable(QualifiedName.of("public.other"))))
                    .hasMessageStartingWith("Another process runs revisions");
        }
    }

    @ParameterizedTest
    @EnumSource
    void manySessionsTakeTheLockInTurn(Place place) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (TestDatabase database = place.start(directory);
                Connection stays = database.open()) {
            CountDownLatch start = new CountDownLatch(1);
            List<String> inside = new ArrayList<>();
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(threads.submit(() -> {
                    start.await();
                    try (MigrationLock lock = acquire(database, MigrationSettings.DEFAULT)) {
                        inside.add("in");
                        lock.requireHeld();
                        inside.add("out");
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                run.get();
            }
            assertThat(stays.isValid(1)).isTrue();
            assertThat(inside).containsExactly("in", "out", "in", "out", "in", "out", "in", "out");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aConnectionComesBackAsItWasTaken() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                Connection pooled = DriverManager.getConnection(
                        database.url() + "?ApplicationName=shop", database.user(), database.password())) {
            pooled.setAutoCommit(false);
            Connection kept = Unclosed.around(pooled);

            MigrationLock.acquire(() -> kept, IMPATIENT, MigrationListener.NONE).close();

            assertThat(pooled.getAutoCommit()).isFalse();
            assertThat(pooled.getClientInfo("ApplicationName")).isEqualTo("shop");
            acquire(database, IMPATIENT).close();
        }
    }

    private static MigrationLock acquire(TestDatabase database, MigrationSettings settings) {
        return MigrationLock.acquire(database::open, settings, MigrationListener.NONE);
    }
}
