package dev.retort.revision;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Revisions of which each follows the one before it alone, and that one revision could stand for.
 *
 * @param revisions the revisions, oldest first; two or more
 */
public record RevisionLine(List<RevisionHeader> revisions) {

    public RevisionLine {
        revisions = List.copyOf(revisions);
    }

    public List<String> ids() {
        return RevisionGraph.ids(revisions);
    }

    public RevisionHeader first() {
        return revisions.get(0);
    }

    public RevisionHeader last() {
        return revisions.get(revisions.size() - 1);
    }

    /** All labels in it. */
    public List<String> labels() {
        return distinct(RevisionHeader::labels);
    }

    /** What it depends on beside itself, as ids or labels. */
    public List<String> dependsOn() {
        return distinct(RevisionHeader::dependsOn).stream()
                .filter(name -> !ids().contains(name) && !labels().contains(name))
                .toList();
    }

    private List<String> distinct(Function<RevisionHeader, Collection<String>> names) {
        return revisions.stream()
                .flatMap(revision -> names.apply(revision).stream())
                .distinct()
                .toList();
    }
}
