package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.List;
import java.util.Set;

/** Goes the steps of a relative symbol, along the line of its branch. */
final class Walk {

    private final RevisionGraph graph;
    private final Symbol symbol;
    private final Set<String> line;
    private final boolean stopsAtTheEnd;

    private Walk(RevisionGraph graph, Symbol symbol, Set<String> line, boolean stopsAtTheEnd) {
        this.graph = graph;
        this.symbol = symbol;
        this.line = line;
        this.stopsAtTheEnd = stopsAtTheEnd;
    }

    /** @param line the ids that the walk may enter */
    Walk(RevisionGraph graph, Symbol symbol, Set<String> line) {
        this(graph, symbol, line, false);
    }

    /** A walk that ends where the history does, if that has fewer steps. */
    Walk stoppingAtTheEnd() {
        return new Walk(graph, symbol, line, true);
    }

    /**
     * The revision that the steps lead to; none for the base.
     *
     * @param start where they begin, one revision or none for the base
     */
    List<RevisionHeader> from(List<RevisionHeader> start) {
        List<RevisionHeader> at = start;
        for (int walked = 0; walked < symbol.steps(); walked++) {
            List<RevisionHeader> next = symbol.leadsUp() ? above(at) : below(at);
            boolean reachesTheBase = !symbol.leadsUp() && !at.isEmpty() && next.isEmpty();
            if (next.isEmpty() && !reachesTheBase && stopsAtTheEnd) {
                return at;
            }
            if (!reachesTheBase) {
                requireOne(next, walked, at);
            }
            at = next;
        }
        return at;
    }

    private List<RevisionHeader> above(List<RevisionHeader> at) {
        return onLine(at.isEmpty() ? graph.bases() : graph.successors(at.get(0).id()));
    }

    private List<RevisionHeader> below(List<RevisionHeader> at) {
        return at.isEmpty() ? List.of() : onLine(graph.headers(at.get(0).revises()));
    }

    private List<RevisionHeader> onLine(List<RevisionHeader> revisions) {
        return revisions.stream()
                .filter(revision -> line.contains(revision.id()))
                .toList();
    }

    private void requireOne(List<RevisionHeader> next, int walked, List<RevisionHeader> at) {
        String place = at.isEmpty() ? "the base" : "'" + at.get(0).id() + "'";
        if (next.isEmpty()) {
            throw RetortException.usage("'" + symbol.text() + "' leads too far: after " + walked
                    + (walked == 1 ? " step" : " steps") + " the history ends at " + place);
        }
        if (next.size() > 1) {
            throw RetortException.usage("'" + symbol.text() + "' is ambiguous, for the history parts at " + place
                    + " into " + SymbolResolution.described(next) + ": name the revision that is meant");
        }
    }
}
