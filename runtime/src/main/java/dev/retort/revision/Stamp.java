package dev.retort.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Works out which rows the version table holds once a person has said where the database stands. */
final class Stamp {

    private final RevisionGraph graph;
    private final Collection<String> current;
    private final SymbolResolution symbols;

    /** @param current the rows of the version table */
    Stamp(RevisionGraph graph, Collection<String> current) {
        graph.requireKnown(current);
        this.graph = graph;
        this.current = graph.standing(current);
        this.symbols = new SymbolResolution(graph, current);
    }

    /** The targets, and those rows that lie on the line of none. */
    List<String> rows(List<String> targets) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> lines = new LinkedHashSet<>();
        for (String target : targets) {
            List<String> ids = RevisionGraph.ids(symbols.resolve(target));
            lines.addAll(ids.isEmpty() ? lineToBase(Symbol.of(target)) : bothWays(ids));
            wanted.addAll(ids);
        }
        if (targets.size() > 1) {
            graph.requireIndependent(wanted);
        }
        Set<String> rows = new TreeSet<>(current);
        rows.removeAll(lines);
        rows.addAll(heads(wanted));
        return List.copyOf(rows);
    }

    /** What goes with a branch when that is said to stand at its base. */
    private Set<String> lineToBase(Symbol symbol) {
        return symbol.branch().isEmpty()
                ? new LinkedHashSet<>(graph.ids())
                : bothWays(List.of(symbols.branch(symbol.branch()).id()));
    }

    private Set<String> bothWays(Collection<String> ids) {
        Set<String> both = graph.withAncestors(ids);
        both.addAll(graph.withDescendants(ids));
        return both;
    }

    /** Those that no other of them needs. */
    private List<String> heads(Set<String> ids) {
        return ids.stream()
                .filter(id -> graph.withDescendants(List.of(id)).stream()
                        .noneMatch(other -> !other.equals(id) && ids.contains(other)))
                .toList();
    }
}
