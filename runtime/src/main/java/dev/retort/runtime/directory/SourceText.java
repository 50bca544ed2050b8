package dev.retort.runtime.directory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A Java source of a revision directory.
 *
 * @param file where it stands
 * @param text all of it
 * @param revision the revision that it holds, empty for a source that revisions use
 */
record SourceText(Path file, String text, Optional<SourceHeader> revision) {}
