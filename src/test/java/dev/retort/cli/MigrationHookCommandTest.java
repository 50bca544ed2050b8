package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.MigrationHook;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hook on the class path of a project, as the command line runs it. */
class MigrationHookCommandTest {

    @TempDir
    private Path directory;

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(TestDatabase::h2, TestDatabase::postgres);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aHookRunsBeforeTheUpgradeAndBehindEachRevisionAndIsInTheScript(Supplier<TestDatabase> databases)
            throws Exception {
        try (TestDatabase database = databases.get()) {
            ScratchProject project = new ScratchProject(directory)
                    .configure(database.url(), database.user(), database.password(), "")
                    .entity("Job", "@Entity public class Job { @Id Long id; }")
                    .source("Diary", """
                            package app;

                            import dev.retort.revision.RevisionStep;
                            import dev.retort.runtime.MigrationHook;
                            import dev.retort.runtime.Operations;
                            import java.util.List;

                            public final class Diary implements MigrationHook {
                                @Override
                                public void beforeUpgrade(Operations op, List<RevisionStep> steps) {
                                    op.execute("create table diary (entry varchar(40))");
                                    op.execute("insert into diary values ('" + steps.size() + " to come')");
                                }

                                @Override
                                public void afterRevision(Operations op, RevisionStep step) {
                                    op.execute("insert into diary values ('done')");
                                }
                            }
                            """)
                    .service(MigrationHook.class, "app.Diary");
            project.retort("revision", "--autogenerate", "--rev-id", "a1", "-m", "create job");
            project.retort("revision", "--rev-id", "b2", "-m", "nothing yet");

            Outcome script = project.retort("upgrade", "--sql");
            assertThat(script.out()).containsSubsequence("2 to come", "CREATE TABLE job", "'done'", "'done'");

            Outcome upgrade = project.retort("upgrade");
            assertThat(upgrade.status()).as(upgrade.err()).isZero();
            assertThat(diary(database)).containsExactly("2 to come", "done", "done");
        }
    }

    private static List<String> diary(TestDatabase database) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select entry from diary")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        return entries;
    }
}
