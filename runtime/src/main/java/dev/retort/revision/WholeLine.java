package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes sure that revisions are a line which one revision could stand for. */
final class WholeLine {

    private final RevisionGraph graph;

    WholeLine(RevisionGraph graph) {
        this.graph = graph;
    }

    /**
     * The revisions as a line.
     *
     * @throws RetortException of kind USAGE if they are fewer than two, or no line
     */
    RevisionLine of(List<RevisionHeader> newestFirst) {
        List<RevisionHeader> line = new ArrayList<>(newestFirst);
        Collections.reverse(line);
        if (line.size() < 2) {
            throw RetortException.usage("There is nothing to squash, for the range holds "
                    + (line.isEmpty() ? "no revision" : "'" + line.get(0).id() + "' alone") + ": name a longer one");
        }
        for (int i = 0; i < line.size(); i++) {
            requireReplaceable(line.get(i));
            if (i > 0) {
                requireAfter(line.get(i - 1), line.get(i));
            }
            if (i < line.size() - 1) {
                requireNoneElse(line.get(i), line.get(i + 1));
            }
        }
        return new RevisionLine(line);
    }

    private static void requireReplaceable(RevisionHeader revision) {
        if (!revision.replaces().isEmpty()) {
            throw RetortException.usage("Revision '" + revision.id() + "' (" + revision.origin()
                    + ") replaces others itself, at one of which a database may stand yet: once all databases have moved"
                    + " over, take 'replaces' out of it, and then squash it");
        }
    }

    private static void requireAfter(RevisionHeader before, RevisionHeader revision) {
        if (revision.isMerge()) {
            throw RetortException.usage("Revision '" + revision.id() + "' joins " + revision.downRevisions()
                    + ", so that the range is no line: squash what lies before it and behind it apart");
        }
        if (!revision.revises().equals(List.of(before.id()))) {
            throw RetortException.usage("Revision '" + revision.id() + "' does not follow '" + before.id()
                    + "', so that the range is no line: name a range on one branch");
        }
    }

    private void requireNoneElse(RevisionHeader revision, RevisionHeader next) {
        for (RevisionHeader other : graph.revisions()) {
            boolean follows = other.revises().contains(revision.id());
            boolean depends = other.dependsOn().stream()
                    .anyMatch(name ->
                            name.equals(revision.id()) || revision.labels().contains(name));
            if (!other.equals(next) && (follows || depends)) {
                throw RetortException.usage("Revision '" + other.id() + "' (" + other.origin() + ") "
                        + (follows ? "revises" : "depends on") + " '" + revision.id()
                        + "' in the middle of the range, which would be gone: squash what lies up to '" + revision.id()
                        + "' and what lies behind it apart");
            }
        }
    }
}
