package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the revisions from one end of a range to the other. */
final class Stretch {

    private final RevisionGraph graph;
    private final SymbolResolution symbols;

    /** @param current the rows of the version table */
    Stretch(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.symbols = new SymbolResolution(graph, current);
    }

    /**
     * Both ends and all between, newest first. Steps without a name count from the other end: up from the lower one, down from
     * the upper one; more steps than there are lead to the end of the history.
     */
    List<RevisionHeader> of(RevisionRange range) {
        Symbol from = Symbol.of(range.from().isEmpty() ? "base" : range.from());
        Symbol to = Symbol.of(range.to().isEmpty() ? "heads" : range.to());
        if (to.text().equals("heads") && !from.branch().isEmpty()) {
            to = Symbol.of(from.branch() + "@heads");
        }
        boolean downFromUpper = from.countsFromCurrent() && !from.leadsUp();
        boolean upFromLower = to.countsFromCurrent() && to.leadsUp();
        if (downFromUpper && upFromLower) {
            throw RetortException.usage(
                    "'" + range.from() + ":" + range.to() + "' has no end to count from: name one end");
        }
        Set<String> upper = new LinkedHashSet<>();
        Set<String> lower = new LinkedHashSet<>();
        if (upFromLower) {
            lower.addAll(end(from, List.of()));
            upper.addAll(end(to, graph.headers(lower)));
        } else {
            upper.addAll(end(to, graph.realHeads()));
            lower.addAll(end(from, from.leadsUp() ? List.of() : graph.headers(upper)));
        }
        if (!from.branch().isEmpty()) {
            upper.retainAll(symbols.branchLine(from));
        }
        return graph.headers(between(lower, upper));
    }

    /** The ids from {@code lower}, none for the base, to {@code upper}, both included, newest first. */
    List<String> between(Collection<String> lower, Collection<String> upper) {
        graph.requireIndependent(lower);
        graph.requireIndependent(upper);
        Set<String> part = graph.withAncestors(upper);
        for (String id : lower) {
            if (!part.contains(id)) {
                throw RetortException.usage("Revision '" + id + "' does not lie below "
                        + (upper.isEmpty() ? "the base" : RevisionGraph.quoted(upper))
                        + ": write the older end of a range first");
            }
        }
        if (!lower.isEmpty()) {
            part.removeAll(graph.withAncestors(lower));
            part.addAll(lower);
            part.retainAll(graph.withDescendants(lower));
        }
        return BranchOrder.newestFirst(graph, part);
    }

    /** @param other where steps without a name are counted from */
    private Set<String> end(Symbol symbol, List<RevisionHeader> other) {
        if (!symbol.isRelative()) {
            return new LinkedHashSet<>(RevisionGraph.ids(symbols.absolute(symbol)));
        }
        Set<String> line = symbols.branchLine(symbol);
        List<RevisionHeader> starts = symbol.name().isEmpty() ? other : symbols.absolute(symbol);
        Walk walk = new Walk(graph, symbol, line).stoppingAtTheEnd();
        if (starts.isEmpty()) {
            return new LinkedHashSet<>(RevisionGraph.ids(walk.from(List.of())));
        }
        Set<String> ends = new LinkedHashSet<>();
        for (RevisionHeader start : starts) {
            if (line.contains(start.id())) {
                List<RevisionHeader> end = walk.from(List.of(start));
                if (end.isEmpty()) {
                    return Set.of();
                }
                ends.add(end.get(0).id());
            }
        }
        return ends;
    }
}
