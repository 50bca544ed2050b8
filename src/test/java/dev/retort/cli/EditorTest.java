package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which editor opens a revision. Each of these marks the file that it is given by its own name. */
class EditorTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(directory.resolve("revision with blanks.java"), "");
    }

    @Test
    void visualGoesBeforeEditorAndEditorBeforeThePath() throws IOException {
        String visual = script("visual", "").toString();
        String editor = script("other", "").toString();
        String path = script("nano", "").getParent().toString();

        open(Map.of("VISUAL", visual, "EDITOR", editor, "PATH", path));
        open(Map.of("VISUAL", " ", "EDITOR", editor, "PATH", path));

        assertThat(file).content().isEqualTo("visual\nother\n");
    }

    @Test
    void anEditorMayHaveOptions() throws IOException {
        open(Map.of("EDITOR", script("waiting", "").toString() + " --wait"));

        assertThat(file).content().isEqualTo("waiting --wait\n");
    }

    @Test
    void noEditorIsRefused() {
        assertThatThrownBy(() -> Editor.of(Map.of("PATH", directory.toString())))
                .isInstanceOf(RetortException.class)
                .hasMessageStartingWith("There is no editor: neither $VISUAL nor $EDITOR is set");
    }

    @Test
    void anEditorThatFailsIsNamed() throws IOException {
        Map<String, String> environment =
                Map.of("EDITOR", script("broken", "exit 3").toString());

        assertThatThrownBy(() -> open(environment)).hasMessageContaining("broken' ended with 3 on " + file);
    }

    @Test
    void anEditorThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> open(Map.of("EDITOR", "/no/such/editor")))
                .hasMessageStartingWith("The editor '/no/such/editor' cannot be started: ");
    }

    private void open(Map<String, String> environment) {
        Editor.of(environment).open(List.of(file));
    }

    private Path script(String name, String ending) throws IOException {
        Path script = Files.writeString(directory.resolve(name), """
                #!/bin/sh
                for file; do :; done
                options=
                [ $# -gt 1 ] && options=" $1"
                echo "%s$options" >> "$file"
                %s
                """.formatted(name, ending));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
