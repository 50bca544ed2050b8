package dev.retort;

import dev.retort.diff.DetectedChange;
import java.nio.file.Path;
import java.util.List;

/**
 * A revision that was written.
 *
 * @param id its id
 * @param file its source
 * @param changes what was detected and went into it, in order; empty for an empty revision
 * @param remarks what was left alone or could not be seen, each a sentence for a person
 */
public record WrittenRevision(String id, Path file, List<DetectedChange> changes, List<String> remarks) {

    public WrittenRevision {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }
}
