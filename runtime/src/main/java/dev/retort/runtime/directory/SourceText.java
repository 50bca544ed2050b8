package dev.retort.runtime.directory;

import dev.retort.runtime.Digest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Java source of a revision directory.
 *
 * @param file where it stands
 * @param text all of it
 * @param revisions the revision that it holds; none for a source that revisions use
 */
record SourceText(Path file, String text, List<SourceHeader> revisions) {

    /** @throws dev.retort.error.RetortException of kind REVISION if its header cannot be read */
    static SourceText of(Path file, String text) {
        return new SourceText(file, text, HeaderReader.read(file, text).stream().toList());
    }

    Optional<SourceHeader> revision() {
        return revisions.stream().findFirst();
    }

    /** A checksum over the tokens, without comments and white space. */
    String checksum() {
        JavaScanner scanner = new JavaScanner(text);
        StringBuilder tokens = new StringBuilder();
        for (JavaToken token = scanner.next(); token.kind() != JavaToken.Kind.END; token = scanner.next()) {
            if (token.kind() != JavaToken.Kind.DOCUMENTATION) {
                tokens.append(token.kind()).append(' ').append(token.text()).append('\0');
            }
        }
        return Digest.of(tokens.toString());
    }
}
