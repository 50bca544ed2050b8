package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Works out which revisions run, in which order, and how the version table moves with each. */
final class Plans {

    private final RevisionGraph graph;
    private final Collection<String> current;
    private final SymbolResolution symbols;

    /** @param current the rows of the version table */
    Plans(RevisionGraph graph, Collection<String> current) {
        graph.requireKnown(current);
        this.graph = graph;
        this.current = graph.standing(current);
        this.symbols = new SymbolResolution(graph, current);
    }

    List<RevisionStep> upgrade(String target) {
        Symbol symbol = Symbol.of(target);
        if (symbol.countsFromCurrent() && !symbol.leadsUp()) {
            throw RetortException.usage(
                    "An upgrade leads up, and '" + target + "' leads down: use +N here, or downgrade to " + target);
        }
        Set<String> applied = graph.withAncestors(current);
        Set<String> pending = graph.withAncestors(RevisionGraph.ids(symbols.resolve(target)));
        pending.removeAll(applied);
        List<String> ordered = new ArrayList<>(BranchOrder.newestFirst(graph, pending));
        Collections.reverse(ordered);
        AppliedHeads heads = new AppliedHeads(graph, current, applied);
        return graph.headers(ordered).stream().map(heads::upgrade).toList();
    }

    List<RevisionStep> downgrade(String target) {
        Symbol symbol = Symbol.of(target);
        if (symbol.countsFromCurrent() && symbol.leadsUp()) {
            throw RetortException.usage(
                    "A downgrade leads down, and '" + target + "' leads up: use -N here, or upgrade to " + target);
        }
        List<String> targets = RevisionGraph.ids(symbols.resolve(target));
        requireOne(targets, target);
        Set<String> applied = graph.withAncestors(current);
        requireApplied(targets, applied);
        Set<String> leaving = graph.withDescendants(roots(targets, symbol));
        leaving.retainAll(applied);
        requireSomethingAbove(targets, leaving);
        AppliedHeads heads = new AppliedHeads(graph, current, applied);
        return graph.headers(BranchOrder.newestFirst(graph, leaving)).stream()
                .map(heads::downgrade)
                .toList();
    }

    /** What is taken back first of all: what revises the target, on its branch if it names one. */
    private List<String> roots(List<String> targets, Symbol symbol) {
        List<String> roots =
                targets.isEmpty() ? RevisionGraph.ids(graph.bases()) : List.copyOf(graph.successorIds(targets.get(0)));
        String branch = branch(symbol);
        if (branch.isEmpty() || roots.size() < 2) {
            return roots;
        }
        Set<String> line = graph.line(List.of(branch), id -> graph.header(id).revises());
        List<String> onBranch = roots.stream().filter(line::contains).toList();
        if (onBranch.isEmpty()) {
            throw RetortException.usage("'" + symbol.text()
                    + "' is no target for a downgrade, for nothing above it lies on" + " branch '" + branch + "'");
        }
        return onBranch;
    }

    /** The revision that stands for the branch that the downgrade keeps to: also for N steps back from a single row. */
    private String branch(Symbol symbol) {
        if (!symbol.branch().isEmpty()) {
            return symbols.branch(symbol.branch()).id();
        }
        return symbol.countsFromCurrent() ? current.iterator().next() : "";
    }

    private void requireOne(List<String> targets, String target) {
        if (targets.size() > 1) {
            throw RetortException.usage("A downgrade leads to one revision, and '" + target + "' stands for "
                    + SymbolResolution.described(graph.headers(targets)) + ": name one");
        }
    }

    private void requireApplied(List<String> targets, Set<String> applied) {
        if (!applied.containsAll(targets)) {
            throw RetortException.usage(
                    "Revision '" + targets.get(0) + "' is no target for a downgrade, for it is not applied: "
                            + (current.isEmpty()
                                    ? "the database stands at the base"
                                    : "the database stands at " + RevisionGraph.quoted(current)));
        }
    }

    /** An applied revision that only a dependency holds in place has nothing above it, and yet is not where a branch stands. */
    private void requireSomethingAbove(List<String> targets, Set<String> leaving) {
        if (leaving.isEmpty() && !current.containsAll(targets)) {
            throw RetortException.usage(
                    "Revision '" + targets.get(0) + "' is no target for a downgrade, for nothing above it"
                            + " is applied: the database stands at " + RevisionGraph.quoted(current)
                            + ", which only depends on it. Name the revision below that to go back to");
        }
    }
}
