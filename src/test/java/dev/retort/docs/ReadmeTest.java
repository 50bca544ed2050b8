package dev.retort.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sessions of the README, and of a page beside it, are what a user sees. {@code -Ddocs.update} writes what comes out into
 * the page, for a person to review in the diff.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/branches.md", "docs/changing-history.md", "docs/commands.md"})
    void theSessionPrintsWhatThePageShows(String name, @TempDir Path scratch) throws Exception {
        Path project = copy(ROOT.resolve("examples/job"), scratch.resolve("project"));
        String classPath = System.getProperty("java.class.path");
        Path bin = DocumentedSession.launcher(scratch, classPath);
        Path file = ROOT.resolve(name);
        String page = Files.readString(file);

        String actual = new DocumentedSession(
                        project, Map.of("PATH", bin + ":" + System.getenv("PATH"), "RETORT_CLASSPATH", classPath))
                .run(page);

        if (System.getProperty("docs.update") != null) {
            Files.writeString(file, actual);
        } else {
            assertThat(DocumentedSession.comparable(actual)).isEqualTo(DocumentedSession.comparable(page));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }
}
