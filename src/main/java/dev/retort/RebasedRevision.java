package dev.retort;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A revision that was told to follow another.
 *
 * @param id its id
 * @param file its source
 * @param before the ids that it followed
 * @param after the ids that it follows now, none for a base
 */
public record RebasedRevision(String id, Path file, List<String> before, List<String> after) {

    public RebasedRevision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether its source was rewritten; not if it followed that revision anyway. */
    public boolean isChanged() {
        return !before.equals(after);
    }
}
