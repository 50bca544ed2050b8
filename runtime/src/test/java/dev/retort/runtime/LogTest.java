package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.fixtures.database.TestDatabase;
import dev.retort.runtime.LogEntry.Action;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.schema.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of each run, and what that tells later. */
class LogTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void eachRunAndEachStampIsARow(TestDatabases kind) throws Exception {
        files().write("a", "", "op.createTable(\"one\", column(\"id\", bigint()));", "op.dropTable(\"one\");")
                .write("b", "a", "", "");
        try (TestDatabase database = kind.start()) {
            Migrator migrator = migrator(database);
            migrator.upgrade("head");
            migrator.downgrade("base");
            migrator.stamp(List.of("b"));
            migrator.stamp(List.of("base"));

            assertThat(log(database))
                    .extracting(entry -> entry.action() + " " + entry.revision())
                    .containsExactly("UPGRADE a", "UPGRADE b", "DOWNGRADE b", "DOWNGRADE a", "STAMP b", "UNSTAMP b");
            assertThat(log(database)).allSatisfy(entry -> {
                assertThat(entry.succeeded()).isTrue();
                assertThat(entry.user()).isEqualTo(System.getProperty("user.name"));
                assertThat(entry.toolVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
                assertThat(entry.started()).isBetween(Instant.now().minusSeconds(600), Instant.now());
                assertThat(entry.elapsed()).isBetween(Duration.ZERO, Duration.ofMinutes(10));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureIsKeptThoughAllElseIsRolledBack(TestDatabases kind) throws Exception {
        files().write("a", "", "op.execute(\"insert into nowhere values (1)\");", "");
        try (TestDatabase database = kind.start()) {
            assertThatThrownBy(() -> migrator(database).upgrade("head")).hasMessageContaining("failed");

            assertThat(log(database)).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo(Action.UPGRADE);
                assertThat(entry.error()).startsWith("execute at Ra.java:15, statement 1: ");
            });
            assertThat(migrator(database).current()).isEmpty();
        }
    }

    @Test
    void aSourceHasChangedWhenMoreThanItsCommentsAndWhiteSpaceHas() throws Exception {
        files().write("a", "", "op.createTable(\"one\", column(\"size\", varchar(10)));", "")
                .write("b", "a", "op.execute(\"select 'x'\");", "")
                .write("c", "b", "", "");
        try (TestDatabase database = TestDatabase.h2()) {
            migrator(database).upgrade("b");
            assertThat(changed(database)).isEmpty();

            edit("a", "op.createTable", "// as it was\n\n   op  .createTable");
            edit("c", "{", "{ op.connection();");
            assertThat(changed(database)).isEmpty();

            edit("a", "varchar(10)", "varchar(11)");
            edit("b", "'x'", "'y'");
            assertThat(changed(database)).containsExactly("a", "b");

            migrator(database).stamp(List.of("a"));
            assertThat(changed(database)).isEmpty();
        }
    }

    @Test
    void theTablesStandBesideTheVersionTable() {
        assertThat(MigrationSettings.DEFAULT.ownTables())
                .extracting(QualifiedName::toString)
                .containsExactly("retort_lock", "retort_log", "retort_position", "retort_version");
        assertThat(MigrationSettings.DEFAULT
                        .withVersionTable(QualifiedName.of("care.applied"))
                        .ownTables())
                .extracting(QualifiedName::toString)
                .containsExactly("care.applied", "care.applied_lock", "care.applied_log", "care.applied_position");
    }

    private RevisionFiles files() {
        return new RevisionFiles(directory);
    }

    private void edit(String id, String what, String with) throws Exception {
        Path file = directory.resolve("R" + id + ".java");
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, with));
    }

    private RevisionDirectory revisions() {
        return SourceDirectory.of(directory, List.of());
    }

    private Migrator migrator(TestDatabase database) {
        return new Migrator(database::open, revisions(), MigrationSettings.DEFAULT, MigrationListener.NONE);
    }

    private List<String> changed(TestDatabase database) throws Exception {
        return ChangedRevisions.among(revisions(), migrator(database).current(), log(database)).stream()
                .map(revision -> revision.id())
                .toList();
    }

    private static List<LogEntry> log(TestDatabase database) throws Exception {
        try (Connection connection = database.open()) {
            return Migrator.log(connection, TestDatabases.dialect(database), MigrationSettings.DEFAULT);
        }
    }
}
