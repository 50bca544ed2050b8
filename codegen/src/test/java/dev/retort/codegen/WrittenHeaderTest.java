package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.directory.SourceDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the header of a revision says is what the revision directory reads of it. */
class WrittenHeaderTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add new_field",
                "John's & Mary's <b>\"new\"</b> field",
                "ends */ and begins /* a comment",
                "@Revision(id = \"2\") {@code x} \\u002a/ \\",
                "* Übersicht 😀 &amp; 100 %"
            })
    void theMessageReadsBack(String message) throws IOException {
        RevisionSource source = new RevisionRenderer()
                .render(new RevisionDraft(
                        "db.revision", "1", List.of(), message, Instant.EPOCH, "x */", List.of(), List.of()));
        Files.writeString(directory.resolve(source.fileName()), source.text());

        RevisionHeader header =
                SourceDirectory.of(directory, List.of()).graph().revisions().get(0);

        assertThat(header.id()).isEqualTo("1");
        assertThat(header.message()).isEqualTo(message);
    }
}
