package dev.retort;

import java.util.List;
import java.util.Objects;

/**
 * Where a new revision goes in the history.
 *
 * @param heads the revisions that it follows, as symbols; none for the only head there is, {@code base} for a new base, and
 *     several for a merge
 * @param splice whether one of them may be revised by another revision already, so that a branch begins
 * @param labels the names of a branch that begins with it
 * @param dependsOn the ids or labels of revisions on other branches that have to be applied before it
 * @param directory the revision directory that it is written to; empty for that of the first revision that it follows
 */
public record Placement(
        List<String> heads, boolean splice, List<String> labels, List<String> dependsOn, String directory) {

    /** Behind the only head. */
    public static final Placement AT_THE_HEAD = new Placement(List.of(), false, List.of(), List.of(), "");

    public Placement {
        heads = List.copyOf(heads);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        Objects.requireNonNull(directory, "directory");
    }

    /** Behind these revisions, each of which is a head. */
    public static Placement behind(List<String> heads) {
        return new Placement(heads, false, List.of(), List.of(), "");
    }
}
