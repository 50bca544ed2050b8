package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.directory.SourceDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        write(draft("1", List.of(), message));

        RevisionHeader header =
                SourceDirectory.of(directory, List.of()).graph().revisions().get(0);

        assertThat(header.id()).isEqualTo("1");
        assertThat(header.message()).isEqualTo(message);
    }

    @Test
    void thePlaceInTheHistoryReadsBack() throws IOException {
        write(draft("a1", List.of(), "").onBranch(List.of(), List.of("orders", "billing")));
        write(draft("b1", List.of(), ""));
        write(draft("m1", List.of("a1", "b1"), "").onBranch(List.of(), List.of("sales")));
        write(draft("z1", List.of(), "").onBranch(List.of("orders", "m1"), List.of()));

        List<RevisionHeader> revisions =
                SourceDirectory.of(directory, List.of()).graph().revisions();

        assertThat(revisions).extracting(RevisionHeader::id).containsExactly("a1", "b1", "m1", "z1");
        assertThat(revisions.get(0).labels()).containsExactly("orders", "billing");
        assertThat(revisions.get(2).revises()).containsExactly("a1", "b1");
        assertThat(revisions.get(2).labels()).containsExactly("sales");
        assertThat(revisions.get(3).dependsOn()).containsExactly("orders", "m1");
    }

    @Test
    void whatItReplacesReadsBack() throws IOException {
        write(draft("s1", List.of(), "").replacing(List.of("a1", "b1")));
        assertThat(SourceDirectory.of(directory, List.of())
                        .graph()
                        .revisions()
                        .get(0)
                        .replaces())
                .containsExactly("a1", "b1");
    }

    private static RevisionDraft draft(String id, List<String> revises, String message) {
        return new RevisionDraft("db.revision", id, revises, message, Instant.EPOCH, "x */", List.of(), List.of());
    }

    private void write(RevisionDraft draft) throws IOException {
        RevisionSource source = new RevisionRenderer().render(draft);
        Files.writeString(directory.resolve(source.fileName()), source.text());
    }
}
