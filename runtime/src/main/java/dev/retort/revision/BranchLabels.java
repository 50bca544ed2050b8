package dev.retort.revision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The labels of each revision: its own, and those of the branch that it lies on. A label spreads to all that follows the
 * revision that carries it; and where that is a plain line, also down to where the line left another or several met in it.
 */
final class BranchLabels {

    private final RevisionGraph graph;
    private final Map<String, SortedSet<String>> labels = new LinkedHashMap<>();

    private BranchLabels(RevisionGraph graph) {
        this.graph = graph;
        graph.ids().forEach(id -> labels.put(id, new TreeSet<>()));
    }

    /** The labels of every revision, by id. */
    static Map<String, SortedSet<String>> of(RevisionGraph graph) {
        BranchLabels spread = new BranchLabels(graph);
        for (RevisionHeader revision : graph.revisions()) {
            revision.labels().forEach(label -> spread.spread(label, revision));
        }
        spread.labels.replaceAll((id, names) -> Collections.unmodifiableSortedSet(names));
        return Collections.unmodifiableMap(spread.labels);
    }

    private void spread(String label, RevisionHeader revision) {
        boolean plainLine = true;
        for (String id : graph.line(List.of(revision.id()), graph::successorIds)) {
            labels.get(id).add(label);
            plainLine &= isPlain(id);
        }
        RevisionHeader at = revision;
        while (plainLine && !at.isBase()) {
            at = graph.header(at.revises().get(0));
            plainLine = isPlain(at.id());
            if (plainLine) {
                labels.get(at.id()).add(label);
            }
        }
    }

    /** Whether one line leads through the revision, which no other needs. */
    private boolean isPlain(String id) {
        return graph.followers(id) < 2 && !graph.header(id).isMerge();
    }
}
