package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.fixtures.database.TestDatabase;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One configuration with two databases, each with its own base, rules and revision directory. */
class TwoDatabasesTest {

    @Test
    void eachDatabaseGetsTheEntitiesOfItsOwnBase(@TempDir Path directory) throws Exception {
        try (TestDatabase configuration = TestDatabase.h2();
                TestDatabase metadata = TestDatabase.postgres()) {
            ScratchProject project = project(directory, configuration, metadata);
            for (String name : new String[] {"configuration", "metadata"}) {
                assertThat(project.retort("-n", name, "revision", "--autogenerate", "-m", "create")
                                .status())
                        .isZero();
                assertThat(project.retort("-n", name, "upgrade").status()).isZero();
                assertThat(project.retort("-n", name, "check").status()).isZero();
            }
            assertThat(project.retort("-n", "configuration", "diff", "--from", "history", "--to", "database")
                            .out())
                    .isEqualTo("No differences from the history to the database.\n");
            assertThat(tables(project, "configuration")).contains("'workflow'").doesNotContain("inference");
            assertThat(tables(project, "metadata")).contains("inference").doesNotContain("'workflow'");
        }
    }

    /** The sentences that lead from nothing to what the revisions of a database made. */
    private static String tables(ScratchProject project, String name) {
        project.retort("-n", name, "downgrade", "base");
        return project.retort("-n", name, "diff").out();
    }

    private static ScratchProject project(Path directory, TestDatabase configuration, TestDatabase metadata)
            throws Exception {
        ScratchProject project = new ScratchProject(directory);
        Files.createDirectories(directory.resolve("configuration"));
        Files.createDirectories(directory.resolve("metadata"));
        project.write("retort.toml", """
                [model]
                packages = ["dev.retort.fixtures.dda"]
                classpath = ["%s"]

                [database.configuration]
                url = "%s"
                user = "%s"
                password = "%s"
                revisions = "configuration"
                package = "configuration"
                model.base = "dev.retort.fixtures.dda.ConfigurationEntity"

                [database.metadata]
                url = "%s"
                user = "%s"
                password = "%s"
                revisions = "metadata"
                package = "metadata"
                model.base = "dev.retort.fixtures.dda.MetadataEntity"
                """.formatted(
                        fixtures(),
                        configuration.url(),
                        configuration.user(),
                        configuration.password(),
                        metadata.url(),
                        metadata.user(),
                        metadata.password()));
        return project;
    }

    private static Path fixtures() throws URISyntaxException {
        return Path.of(dev.retort.fixtures.EntityModel.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
