package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import dev.retort.fixtures.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions in several directories that make up one history. */
class SeveralDirectoriesTest {

    @TempDir
    private Path directory;

    private TestDatabase database;
    private ScratchProject project;

    @BeforeEach
    void aSharedDirectoryAndOneForOrders() {
        database = TestDatabase.h2();
        project = new ScratchProject(directory);
        configure("\"db.shared\", \"db.orders\"");
        project.revision("a1", "--head", "base", "--version-path", "src/shared");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void aRevisionLandsBesideTheOneItFollows() {
        project.revision("o1", "--head", "base", "--version-path", "src/orders", "--branch-label", "orders");
        Outcome outcome = project.revision("o2", "--head", "orders@head");
        assertThat(outcome.out()).isEqualTo("Generated " + directory.resolve("src/orders/Ro2_o2.java") + "\n");
        assertThat(directory.resolve("src/orders/Ro2_o2.java")).content().startsWith("package db.orders;\n");
        assertThat(directory.resolve("src/shared/Ra1_a1.java")).content().startsWith("package db.shared;\n");
    }

    @Test
    void aRevisionAtTheBaseHasToBeToldWhereToGo() {
        Outcome outcome = project.revision("o1", "--head", "base");
        assertThat(outcome.err())
                .isEqualTo("error: A revision at the base could be written to any of " + directory.resolve("src/shared")
                        + ", " + directory.resolve("src/orders") + ". Name one with --version-path.\n");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void oneHistoryRunsFromBoth() {
        project.revision("o1", "--head", "base", "--version-path", "src/orders", "--depends-on", "a1");
        assertThat(project.retort("upgrade", "heads").err())
                .isEqualTo("Running upgrade <base> -> a1, a1\nRunning upgrade <base> -> o1, o1\n");
        assertThat(project.retort("downgrade", "base").err())
                .isEqualTo("Running downgrade o1 -> <base>, o1\nRunning downgrade a1 -> <base>, a1\n");
    }

    @Test
    void anIdInBothIsRefusedByBothFiles() throws Exception {
        Files.createDirectories(directory.resolve("src/orders"));
        Files.copy(directory.resolve("src/shared/Ra1_a1.java"), directory.resolve("src/orders/Ra1_a1.java"));
        assertThat(project.retort("history").err())
                .isEqualTo("error: Revision 'a1' is present twice, in " + directory.resolve("src/shared/Ra1_a1.java")
                        + " and in " + directory.resolve("src/orders/Ra1_a1.java")
                        + ": give one of them another id\n");
    }

    @Test
    void onePackageCanBeThatOfAllDirectories() {
        configure("\"db.revision\"");
        project.revision("o1", "--head", "base", "--version-path", "src/orders");
        assertThat(directory.resolve("src/orders/Ro1_o1.java")).content().startsWith("package db.revision;\n");
    }

    @Test
    void packagesThatDoNotPairWithTheDirectoriesAreRefused() {
        configure("\"a\", \"b\", \"c\"");
        assertThat(project.revision("o1", "--head", "base", "--version-path", "src/orders")
                        .err())
                .isEqualTo("error: 'package' in " + project.configuration()
                        + " lists 3 packages, but 'revisions' lists 2 directories. Name a package for each, or one for"
                        + " all.\n");
    }

    private void configure(String packages) {
        project.write("retort.toml", """
                url = "%s"
                user = "%s"
                password = "%s"
                revisions = ["src/shared", "src/orders"]
                package = [%s]
                """.formatted(database.url(), database.user(), database.password(), packages));
    }
}
