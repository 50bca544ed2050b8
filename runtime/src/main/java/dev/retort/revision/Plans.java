package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out which revisions run, in which order, and how the version table moves with each. */
final class Plans {

    private final RevisionGraph graph;

    Plans(RevisionGraph graph) {
        this.graph = graph;
    }

    List<RevisionStep> upgrade(Collection<String> current, String target) {
        requireKnown(graph, current);
        if (SymbolResolution.countsFromCurrent(target, '-')) {
            throw RetortException.usage(
                    "An upgrade leads up, and '" + target + "' leads down: use +N here, or downgrade to " + target);
        }
        List<String> targets = ids(graph.resolve(target, current));
        Set<String> applied = graph.withAncestors(current);
        Set<String> pending = graph.withAncestors(targets);
        pending.removeAll(applied);
        List<String> ordered = new ArrayList<>(BranchOrder.newestFirst(graph, pending, targets));
        Collections.reverse(ordered);
        AppliedHeads heads = new AppliedHeads(graph, current, applied);
        return graph.headers(ordered).stream().map(heads::upgrade).toList();
    }

    List<RevisionStep> downgrade(Collection<String> current, String target) {
        requireKnown(graph, current);
        if (SymbolResolution.countsFromCurrent(target, '+')) {
            throw RetortException.usage(
                    "A downgrade leads down, and '" + target + "' leads up: use -N here, or upgrade to " + target);
        }
        List<String> targets = ids(graph.resolve(target, current));
        if (targets.size() > 1) {
            throw RetortException.usage("A downgrade leads to one revision, and '" + target + "' stands for "
                    + SymbolResolution.described(graph.headers(targets)) + ": name one");
        }
        Set<String> applied = graph.withAncestors(current);
        if (!applied.containsAll(targets)) {
            throw RetortException.usage(
                    "Revision '" + targets.get(0) + "' is no target for a downgrade, for it is not applied: "
                            + (current.isEmpty()
                                    ? "the database stands at the base"
                                    : "the database stands at " + list(current)));
        }
        List<String> roots = targets.isEmpty() ? ids(graph.bases()) : ids(graph.successors(targets.get(0)));
        Set<String> leaving = graph.withDescendants(roots);
        leaving.retainAll(applied);
        AppliedHeads heads = new AppliedHeads(graph, current, applied);
        return graph.headers(BranchOrder.newestFirst(graph, leaving, current)).stream()
                .map(heads::downgrade)
                .toList();
    }

    List<String> stamp(Collection<String> current, List<String> targets) {
        requireKnown(graph, current);
        Set<String> wanted = new LinkedHashSet<>();
        boolean base = false;
        for (String target : targets) {
            List<String> ids = ids(graph.resolve(target, current));
            base |= ids.isEmpty();
            wanted.addAll(ids);
        }
        refuseOverlap(wanted, targets);
        Set<String> lines = graph.withAncestors(wanted);
        lines.addAll(graph.withDescendants(wanted));
        Set<String> rows = new TreeSet<>(heads(wanted));
        if (!base) {
            current.stream().filter(row -> !lines.contains(row)).forEach(rows::add);
        }
        return List.copyOf(rows);
    }

    static void requireKnown(RevisionGraph graph, Collection<String> rows) {
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            throw RetortException.database("The database stands at revision " + list(unknown)
                    + ", which is not among the revisions here: it was upgraded from other sources, such as a newer release"
                    + " or another branch. Bring that revision's file back, or record by stamp --purge at which of these"
                    + " revisions the database really stands");
        }
    }

    private void refuseOverlap(Set<String> wanted, List<String> targets) {
        if (targets.size() < 2) {
            return;
        }
        for (String id : wanted) {
            Set<String> others = new LinkedHashSet<>(wanted);
            others.remove(id);
            if (graph.withAncestors(others).contains(id)) {
                throw RetortException.usage(
                        "Revision '" + id + "' is applied along with the others of " + list(wanted) + ": leave it out");
            }
        }
    }

    /** Those that no other of them needs. */
    private List<String> heads(Set<String> ids) {
        return ids.stream()
                .filter(id -> graph.withDescendants(List.of(id)).stream()
                        .noneMatch(other -> !other.equals(id) && ids.contains(other)))
                .toList();
    }

    private static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    private static String list(Collection<String> ids) {
        return "'" + String.join("', '", ids) + "'";
    }
}
