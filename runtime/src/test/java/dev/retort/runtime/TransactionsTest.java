package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.revision.RevisionStep;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction takes in, what runs outside, and how long it waits. */
class TransactionsTest {

    private static final MigrationSettings DEFAULT = MigrationSettings.DEFAULT;
    private static final String ONE = "op.createTable(\"one\", column(\"id\", bigint()));";
    private static final String FAILING = "op.execute(\"insert into nowhere values (1)\");";

    @TempDir
    Path directory;

    @Test
    void oneTransactionForAllTakesBackAll() throws Exception {
        files().write("a", "", ONE, "").write("b", "a", FAILING, "");
        try (TestDatabase database = TestDatabase.postgres()) {
            Migrator migrator = migrator(database, DEFAULT.withTransactions(TransactionPolicy.ALL));
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .hasMessageEndingWith(
                            "Nothing of this revision was applied, nor of those that this run had not committed"
                                    + " before it. Correct it and run again");
            assertThat(migrator.current()).isEmpty();
            assertThat(TestDatabases.tables(database)).doesNotContain("one");

            files().write("b", "a", "op.execute(\"insert into one values (1)\");", "");
            migrator.upgrade("head");
            assertThat(migrator.current()).containsExactly("b");
        }
    }

    @Test
    void withoutTransactionsEachStatementStaysAndTheRestIsGoneOnWith() throws Exception {
        String begin = ONE + "op.execute(\"insert into one values (1)\");";
        files().write("a", "", begin + FAILING, "");
        try (TestDatabase database = TestDatabase.postgres()) {
            MigrationSettings none = DEFAULT.withTransactions(TransactionPolicy.NONE);
            assertThatThrownBy(() -> migrator(database, none).upgrade("head"))
                    .hasMessageContaining("It is in the database in part: statements 1 to 2 have run");

            files().write("a", "", begin + "op.execute(\"create index concurrently ix on one (id)\");", "");
            migrator(database, none.withResumption(Resumption.BEHIND_WHAT_RAN)).upgrade("head");
            assertThat(TestDatabases.query(database, "select id from one")).containsExactly("1");
            assertThat(TestDatabases.query(
                            database,
                            "select indexrelid::regclass from pg_index where indisvalid"
                                    + " and indrelid = 'one'::regclass"))
                    .containsExactly("ix");
        }
    }

    @Test
    void whatNoTransactionMayHoldRunsOutsideOfIt() throws Exception {
        files().write("a", "", ONE + "op.createEnumType(\"mood\", \"ok\");", "").write("b", "a", """
                op.execute("insert into one values (1)");
                op.outsideTransaction(() -> {
                    op.execute("create index concurrently ix on one (id)");
                    op.addEnumValue("mood", "sad");
                });
                op.addColumn("one", column("mood", userType("mood")).defaultValue("'sad'"));
                """, "");
        try (TestDatabase database = TestDatabase.postgres()) {
            migrator(database, DEFAULT).upgrade("head");
            assertThat(TestDatabases.query(database, "select id, mood from one"))
                    .containsExactly("1|sad");
            assertThat(TestDatabases.query(database, "select count(*) from retort_position"))
                    .containsExactly("0");
        }
    }

    @Test
    void noConnectionIsGivenOutsideTheTransaction() throws Exception {
        files().write("a", "", "op.outsideTransaction(() -> op.connection());", "");
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database, DEFAULT).upgrade("head"))
                    .hasMessageContaining("at Ra.java:15: it asks for op.connection() outside the transaction");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockTimeOutIsTriedAgainOnceTheLockIsFree(TestDatabases kind) throws Exception {
        files().write("a", "", ONE, "").write("b", "a", "op.addColumn(\"one\", column(\"name\", varchar(9)));", "");
        try (TestDatabase database = kind.start();
                Connection other = database.open();
                Statement statement = other.createStatement()) {
            MigrationSettings impatient = DEFAULT.withTableLockTimeout(Duration.ofMillis(100));
            migrator(database, impatient).upgrade("a");
            other.setAutoCommit(false);
            statement.execute("insert into one values (1)");
            List<String> told = new ArrayList<>();
            MigrationListener listener = new MigrationListener() {
                @Override
                public void retrying(RevisionStep step, Duration pause, String reason) {
                    told.add(step.revision().id() + " after " + pause.toMillis() + " ms: " + reason);
                    rollBack(other);
                }
            };

            new Migrator(database::open, revisions(), impatient, listener).upgrade("head");

            assertThat(told)
                    .singleElement()
                    .asString()
                    .startsWith("b after 200 ms: Revision 'b'")
                    .contains("Nothing of this revision was applied");
            assertThat(migrator(database, impatient).current()).containsExactly("b");
        }
    }

    @Test
    void aStatementThatTakesTooLongFailsAndIsNotTriedAgain() throws Exception {
        files().write("a", "", "op.execute(\"select pg_sleep(60)\");", "");
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThatThrownBy(() -> migrator(database, DEFAULT.withStatementTimeout(Duration.ofMillis(100)))
                            .upgrade("head"))
                    .hasMessageContaining("canceling statement due to statement timeout [57014]");
        }
    }

    @Test
    void aStatementThatTakesTooLongFailsOnH2Too() throws Exception {
        files().write(
                        "a",
                        "",
                        "op.execute(\"select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b\");",
                        "");
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database, DEFAULT.withStatementTimeout(Duration.ofMillis(100)))
                            .upgrade("head"))
                    .hasMessageContaining("Statement was canceled or the session timed out");
        }
    }

    @Test
    void aConnectionComesBackWithTheTimeOutsThatItHad() throws Exception {
        files().write("a", "", "", "").write("b", "a", FAILING, "");
        try (TestDatabase database = TestDatabase.postgres();
                Connection pooled = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = pooled.createStatement()) {
            statement.execute("set lock_timeout = '7s'");
            List<Connection> connections = new ArrayList<>(List.of(database.open(), Unclosed.around(pooled)));
            MigrationSettings settings =
                    DEFAULT.withTableLockTimeout(Duration.ofSeconds(1)).withStatementTimeout(Duration.ofSeconds(9));

            assertThatThrownBy(() -> new Migrator(
                                    () -> connections.remove(0), revisions(), settings, MigrationListener.NONE)
                            .upgrade("head"))
                    .hasMessageContaining("nowhere");

            assertThat(pooled.getAutoCommit()).isTrue();
            try (var row = statement.executeQuery(
                    "select current_setting('lock_timeout'), current_setting('statement_timeout')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("7s");
                assertThat(row.getString(2)).isEqualTo("0");
            }
        }
    }

    @Test
    void aScriptHasTheTransactionsThatARunHas() throws Exception {
        files().write("a", "", "op.execute(\"first\");", "").write("b", "a", """
                op.outsideTransaction(() -> op.execute("free"));
                op.execute("last");
                """, "");
        try (TestDatabase database = TestDatabase.postgres()) {
            assertThat(outline(database, TransactionPolicy.REVISION))
                    .isEqualTo("BEGIN first INSERT COMMIT free BEGIN last UPDATE COMMIT");
            assertThat(outline(database, TransactionPolicy.ALL))
                    .isEqualTo("BEGIN first INSERT COMMIT free BEGIN last UPDATE COMMIT");
            assertThat(outline(database, TransactionPolicy.NONE)).isEqualTo("first INSERT free last UPDATE");
            files().write("b", "a", "op.execute(\"last\");", "");
            assertThat(outline(database, TransactionPolicy.ALL)).isEqualTo("BEGIN first INSERT last UPDATE COMMIT");
        }
    }

    /** The first word of each statement behind the one that creates the version table. */
    private String outline(TestDatabase database, TransactionPolicy policy) throws SQLException {
        String script = new MigrationScript(
                        TestDatabases.dialect(database), revisions(), DEFAULT.withTransactions(policy))
                .upgrade("base", "head");
        return String.join(
                " ",
                script.lines()
                        .filter(line -> line.matches("\\w.*;") && !line.startsWith(")"))
                        .map(line -> line.split("[ ;]")[0])
                        .toList());
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private RevisionFiles files() {
        return new RevisionFiles(directory);
    }

    private RevisionDirectory revisions() {
        return SourceDirectory.of(directory, List.of());
    }

    private Migrator migrator(TestDatabase database, MigrationSettings settings) {
        return new Migrator(database::open, revisions(), settings, MigrationListener.NONE);
    }
}
