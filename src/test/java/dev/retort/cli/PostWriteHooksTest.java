package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.ScratchProject.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that run on each revision that is written. */
class PostWriteHooksTest {

    private static final String APPENDING = """
            [[post_write_hooks]]
            name = "mark"
            command = ["sh", "-c", "printf '// %s' >> \\"$1\\"", "sh", "{file}"]
            """;

    @TempDir
    private Path directory;

    @Test
    void eachRunsInOrderOnTheNewFile() throws IOException {
        ScratchProject project = project(APPENDING.formatted("one\\\\n") + APPENDING.formatted("two\\\\n"));
        assertThat(project.revision("a1").err()).isEmpty();
        assertThat(Files.readString(project.revisionFiles().get(0))).endsWith("}\n// one\n// two\n");
        project.revision("b1", "--head", "base");
        project.retort("merge", "heads", "--rev-id", "m1");
        assertThat(Files.readString(project.revisions().resolve("Rm1.java"))).endsWith("}\n// one\n// two\n");
    }

    @Test
    void theyRunWhereTheConfigurationIs() throws IOException {
        ScratchProject project = project("""
                [[post_write_hooks]]
                name = "place"
                command = ["sh", "-c", "pwd > place"]
                """);
        project.revision("a1");
        assertThat(Path.of(Files.readString(directory.resolve("place")).strip()).toRealPath())
                .isEqualTo(directory.toRealPath());
    }

    @Test
    void aFailureIsToldAndLeavesTheFile() {
        ScratchProject project = project("""
                [[post_write_hooks]]
                name = "lint"
                command = ["sh", "-c", "echo too long; exit 3"]
                """);
        Outcome outcome = project.revision("a1");
        assertThat(outcome.err())
                .isEqualTo("error: Revision " + project.revisions().resolve("Ra1_a1.java")
                        + " is written and stays, but the post-write hook 'lint' ended with status 3: too long."
                        + " Correct 'post_write_hooks' in " + project.configuration()
                        + ", or do by hand what it does.\n");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(project.revisionFiles()).hasSize(1);
        assertThat(project.retort("heads").out()).isEqualTo("a1 (head), a1\n");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        ScratchProject project = project("""
                [[post_write_hooks]]
                name = "format"
                command = ["no-such-formatter", "{file}"]
                """);
        assertThat(project.revision("a1").err()).contains("hook 'format' cannot be started: ", "no-such-formatter");
    }

    @Test
    void aHookWithoutACommandIsRefusedBeforeAnythingIsWritten() {
        ScratchProject project = project("""
                [[post_write_hooks]]
                name = "format"
                """);
        assertThat(project.revision("a1").err())
                .startsWith("error: 'post_write_hooks.command' is missing in " + project.configuration());
        assertThat(project.revisionFiles()).isEmpty();
    }

    @Test
    void anUnknownKeyOfAHookIsNamedWithTheNearestOne() {
        ScratchProject project = project("""
                [[post_write_hooks]]
                name = "format"
                comand = ["true"]
                """);
        assertThat(project.retort("heads").err())
                .startsWith("error: Unknown key 'post_write_hooks.comand' in ")
                .endsWith("Did you mean 'post_write_hooks.command'?\n");
    }

    private ScratchProject project(String hooks) {
        return new ScratchProject(directory).configure("jdbc:h2:mem:none", "sa", "", hooks);
    }
}
