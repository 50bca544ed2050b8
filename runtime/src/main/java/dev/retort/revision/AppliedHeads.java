package dev.retort.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Follows the rows of the version table through a plan. The rows are the applied revisions that no applied revision needs, so
 * that they imply all others and none implies another; whether a step branches, merges or just moves on follows from that.
 */
final class AppliedHeads {

    private final RevisionGraph graph;
    private final Set<String> applied;
    private SortedSet<String> rows;

    AppliedHeads(RevisionGraph graph, Collection<String> rows, Set<String> applied) {
        this.graph = graph;
        this.rows = new TreeSet<>(rows);
        this.applied = new LinkedHashSet<>(applied);
    }

    RevisionStep upgrade(RevisionHeader revision) {
        applied.add(revision.id());
        SortedSet<String> after = new TreeSet<>(rows);
        after.removeAll(graph.parents(revision.id()));
        after.add(revision.id());
        return new RevisionStep(Direction.UPGRADE, revision, moveTo(after));
    }

    RevisionStep downgrade(RevisionHeader revision) {
        applied.remove(revision.id());
        SortedSet<String> after = new TreeSet<>(rows);
        after.remove(revision.id());
        graph.parents(revision.id()).stream().filter(this::isHead).forEach(after::add);
        return new RevisionStep(Direction.DOWNGRADE, revision, moveTo(after));
    }

    private boolean isHead(String id) {
        return graph.children(id).stream().noneMatch(applied::contains);
    }

    private List<VersionChange> moveTo(SortedSet<String> after) {
        List<VersionChange> changes = VersionChange.between(rows, after);
        rows = after;
        return changes;
    }
}
