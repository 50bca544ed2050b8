package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.fixtures.database.TestDatabase;
import dev.retort.revision.RevisionStep;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationHookTest {

    @TempDir
    Path revisions;

    @TempDir
    Path services;

    /** Keeps a list of what was run, in the database itself. */
    public static final class Audit implements MigrationHook {

        @Override
        public void beforeUpgrade(Operations op, List<RevisionStep> steps) {
            op.execute("create table if not exists audit (entry varchar(80))");
            write(
                    op,
                    steps.stream()
                            .map(step -> step.revision().id())
                            .collect(Collectors.joining(" ", "about to run ", "")));
        }

        @Override
        public void afterRevision(Operations op, RevisionStep step) {
            write(op, step.direction().word() + " " + step.revision().id());
        }

        private static void write(Operations op, String entry) {
            op.execute("insert into audit (entry) values (?)", entry);
        }
    }

    /** Has a say in what may run. */
    public static final class Gate implements MigrationHook {

        @Override
        public void beforeUpgrade(Operations op, List<RevisionStep> steps) {
            if (steps.size() > 2) {
                throw new IllegalStateException("three are too many");
            }
        }

        @Override
        public void afterRevision(Operations op, RevisionStep step) {
            if (step.revision().id().equals("b")) {
                op.execute("insert into nowhere values (1)");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHookRunsBeforeAnUpgradeAndBehindEachRevision(TestDatabases kind) throws Exception {
        twoTables();
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database, Audit.class.getName());
            migrator.upgrade("head");
            migrator.upgrade("head");
            migrator.downgrade("a");
            assertThat(TestDatabases.query(database, "select entry from audit"))
                    .containsExactly("about to run a b", "upgrade a", "upgrade b", "downgrade b");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theScriptHoldsWhatAHookAsksFor(TestDatabases kind) throws Exception {
        twoTables();
        try (TestDatabase database = kind.start()) {
            String script = new MigrationScript(
                            TestDatabases.dialect(database),
                            directory(Audit.class.getName()),
                            MigrationSettings.DEFAULT)
                    .upgrade("base", "head");
            assertThat(script)
                    .containsSubsequence(
                            "create table if not exists audit",
                            "('about to run a b')",
                            "CREATE TABLE one",
                            "('upgrade a')",
                            "CREATE TABLE two",
                            "('upgrade b')");
        }
    }

    @Test
    void aHookThatFailsBehindARevisionTakesItBack() throws Exception {
        twoTables();
        try (TestDatabase database = TestDatabase.postgres()) {
            Migrator migrator = migrator(database, Gate.class.getName());
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .isInstanceOf(RetortException.class)
                    .hasMessageStartingWith("Revision 'b' (")
                    .hasMessageContaining("failed in upgrade: execute at MigrationHookTest.java:")
                    .hasMessageContaining("insert into nowhere values (1)");
            assertThat(migrator.current()).containsExactly("a");
            assertThat(TestDatabases.tables(database)).contains("one").doesNotContain("two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHookThatFailsBeforeAnUpgradeLetsNothingRun(TestDatabases kind) throws Exception {
        twoTables().write("c", "b", "", "");
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database, Gate.class.getName());
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .isInstanceOfSatisfying(
                            RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                    .hasMessage("No revision is run, for the hook before it, " + Gate.class.getName()
                            + ", fails: java.lang.IllegalStateException: three are too many");
            assertThat(migrator.current()).isEmpty();
        }
    }

    @Test
    void aReplayInMemoryRunsNoHook() throws Exception {
        twoTables();
        TestDatabases kind = TestDatabases.H2;
        try (TestDatabase database = kind.start()) {
            History history = History.replay(directory(Gate.class.getName()), TestDatabases.dialect(database), "heads");
            assertThat(history.schema().tables()).hasSize(2);
        }
    }

    @Test
    void aHookThatIsNotThereIsNamed() throws Exception {
        twoTables();
        try (TestDatabase database = TestDatabase.h2()) {
            assertThatThrownBy(() -> migrator(database, "app.Nowhere").upgrade("head"))
                    .isInstanceOfSatisfying(
                            RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.USAGE))
                    .hasMessageContaining("app.Nowhere")
                    .hasMessageContaining("META-INF/services/dev.retort.runtime.MigrationHook");
        }
    }

    private RevisionFiles twoTables() throws Exception {
        return new RevisionFiles(revisions)
                .write("a", "", "op.createTable(\"one\", column(\"id\", bigint()));", "op.dropTable(\"one\");")
                .write("b", "a", "op.createTable(\"two\", column(\"id\", bigint()));", "op.dropTable(\"two\");");
    }

    private Migrator migrator(TestDatabase database, String hook) throws Exception {
        return new Migrator(database::open, directory(hook), MigrationSettings.DEFAULT, MigrationListener.NONE);
    }

    private RevisionDirectory directory(String hook) throws Exception {
        Path service = services.resolve("META-INF/services").resolve(MigrationHook.class.getName());
        Files.createDirectories(service.getParent());
        Files.writeString(service, hook + "\n");
        return SourceDirectory.of(revisions, List.of(services));
    }
}
