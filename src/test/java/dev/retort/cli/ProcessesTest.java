package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several processes at one database, and one that dies. */
@Timeout(180)
class ProcessesTest {

    static Stream<Supplier<TestDatabase>> servers() {
        return Stream.of(TestDatabase::h2Server, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void ofTwoUpgradesAtTheSameMomentEachRevisionRunsOnce(Supplier<TestDatabase> servers, @TempDir Path directory)
            throws Exception {
        try (TestDatabase database = servers.get()) {
            ScratchProject project = project(database, directory);
            revision(project, "a1", "", "op.createTable(\"ran\", column(\"revision\", varchar(64)));");
            revision(project, "b2", "a1", "op.execute(\"INSERT INTO ran VALUES ('b2')\");");
            revision(project, "c3", "b2", "op.execute(\"INSERT INTO ran VALUES ('c3')\");");

            RetortProcess first = RetortProcess.start(project, "upgrade", "head");
            RetortProcess second = RetortProcess.start(project, "upgrade", "head");

            assertThat(first.status()).describedAs(first.output()).isZero();
            assertThat(second.status()).describedAs(second.output()).isZero();
            assertThat(text(database, "SELECT count(*) FROM ran")).isEqualTo("2");
            assertThat(project.retort("current").out()).isEqualTo("c3 (head)\n");
        }
    }

    @Test
    void aKillInTheMiddleOfARevisionLeavesVersionAndTablesInAgreement(@TempDir Path directory) throws Exception {
        try (TestDatabase database = TestDatabase.postgres()) {
            ScratchProject project = project(database, directory);
            revision(project, "a1", "", "op.createTable(\"first\", column(\"id\", bigint()));");
            revision(
                    project,
                    "b2",
                    "a1",
                    "op.createTable(\"second\", column(\"id\", bigint())); op.execute(\"SELECT pg_sleep(600)\");");

            RetortProcess upgrade = RetortProcess.start(project, "upgrade", "head");
            try (Connection connection = database.open()) {
                while (upgrade.isAlive() && !isAsleep(connection)) {
                    Thread.onSpinWait();
                }
                upgrade.kill();
                execute(
                        connection,
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%'"
                                + " AND pid <> pg_backend_pid()");
            }

            assertThat(project.retort("current").out()).isEqualTo("a1\n");
            assertThat(text(
                            database,
                            "SELECT string_agg(relname, ',') FROM pg_class WHERE relname IN ('first', 'second')"))
                    .isEqualTo("first");
        }
    }

    private static ScratchProject project(TestDatabase database, Path directory) {
        return new ScratchProject(directory)
                .configure(database.url(), database.user(), database.password(), "")
                .entity("Nothing", "@Entity public class Nothing { @Id Long id; }");
    }

    private static void revision(ScratchProject project, String id, String revises, String upgrade) {
        String parent = revises.isEmpty() ? "" : ", revises = \"" + revises + "\"";
        project.write("src/main/java/db/revision/R" + id + ".java", """
                package db.revision;

                import static dev.retort.runtime.Definitions.*;
                import static dev.retort.runtime.Types.*;

                import dev.retort.runtime.*;

                @Revision(id = "%s"%s)
                public final class R%s implements Migration {
                    @Override public void upgrade(Operations op) { %s }
                    @Override public void downgrade(Operations op) {}
                }
                """.formatted(id, parent, id, upgrade));
    }

    private static boolean isAsleep(Connection connection) throws SQLException {
        return text(
                        connection,
                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)%' AND state = 'active'"
                                + " AND pid <> pg_backend_pid()")
                .equals("1");
    }

    private static String text(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.open()) {
            return text(connection, query);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
