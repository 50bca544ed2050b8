package dev.retort;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A revision that was put in place of others.
 *
 * @param id its id
 * @param file its source
 * @param replaces the ids that it stands for, in the order in which they ran
 * @param deleted the sources of those
 * @param simplified whether it leads directly to where they led; otherwise it does all that they did, in the same order
 */
public record SquashedRevision(String id, Path file, List<String> replaces, List<Path> deleted, boolean simplified) {

    public SquashedRevision {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(file, "file");
        replaces = List.copyOf(replaces);
        deleted = List.copyOf(deleted);
    }
}
