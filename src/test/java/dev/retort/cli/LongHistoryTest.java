package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history of ten thousand files, none of which a compiler would take: it is read from the headers alone. */
class LongHistoryTest {

    private static final int REVISIONS = 10_000;

    @TempDir
    private Path directory;

    private ScratchProject project;

    /** A line that parts into two behind its middle. */
    @BeforeEach
    void aForkOfTwoLongBranches() throws IOException {
        project = new ScratchProject(directory).configure("jdbc:postgresql://localhost:1/none", "none", "", "");
        for (int i = 0; i < REVISIONS; i++) {
            String revises = i == 0 ? "" : ", revises = \"" + id(i > REVISIONS / 2 ? i - 2 : i - 1) + "\"";
            Files.writeString(
                    project.revisions().resolve("R" + id(i) + ".java"), """
                    package db.revision;

                    import dev.retort.runtime.Revision;

                    /** number %d */
                    @Revision(id = "%s"%s)
                    public final class R%s implements Nothing {}
                    """.formatted(i, id(i), revises, id(i)));
        }
    }

    @Test
    void headsAndHistoryCompileNothingAndAskNoDatabase() {
        assertThat(project.retort("heads").out()).isEqualTo("r9998 (head), number 9998\nr9999 (head), number 9999\n");
        assertThat(project.retort("history").out().lines())
                .hasSize(REVISIONS)
                .startsWith("r9996 -> r9998 (head), number 9998", "r9994 -> r9996, number 9996")
                .endsWith("<base> -> r0000, number 0");
    }

    private static String id(int number) {
        return "r%04d".formatted(number);
    }
}
