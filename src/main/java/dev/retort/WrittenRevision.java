package dev.retort;

import dev.retort.diff.DetectedChange;
import dev.retort.diff.SuspectedRename;
import java.nio.file.Path;
import java.util.List;

/**
 * A revision that was written.
 *
 * @param id its id
 * @param file its source
 * @param changes what was detected and went into it, in order; empty for an empty revision
 * @param remarks what was left alone or could not be seen, each a sentence for a person
 * @param suspectedRenames what was dropped and added, and may be one and the same under a new name
 * @param upgrade which of the changes come from a newer Hibernate than wrote the last revision
 */
public record WrittenRevision(
        String id,
        Path file,
        List<DetectedChange> changes,
        List<String> remarks,
        List<SuspectedRename> suspectedRenames,
        HibernateUpgrade upgrade) {

    public WrittenRevision {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
        suspectedRenames = List.copyOf(suspectedRenames);
    }
}
