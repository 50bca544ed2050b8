package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the ids and symbols that a person types. */
final class SymbolResolution {

    /** Ids no longer than this are written whole, so that a short prefix does not meet a short id by chance. */
    private static final int SHORTEST_PARTIAL = 4;

    private static final int CANDIDATES_SHOWN = 5;

    private final RevisionGraph graph;
    private final Collection<String> current;

    SymbolResolution(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.current = graph.standing(current);
    }

    List<RevisionHeader> resolve(String text) {
        Symbol symbol = Symbol.of(text);
        if (!symbol.isRelative()) {
            return absolute(symbol);
        }
        return new Walk(graph, symbol, branchLine(symbol)).from(start(symbol));
    }

    /** What the symbol names, its steps left aside. */
    List<RevisionHeader> absolute(Symbol symbol) {
        if (symbol.branch().isEmpty()) {
            return unbranched(symbol);
        }
        Set<String> line = branchLine(symbol);
        return switch (symbol.name()) {
            case "base" -> List.of();
            case "heads" -> onLine(graph.heads(), line);
            case "head" -> single(onLine(graph.heads(), line), symbol);
            case "current" -> onLine(graph.appliedHeads(known(current)), line);
            default -> List.of(member(symbol, line));
        };
    }

    /** The ids that precede or follow the branch's revision along its line; all there are if the symbol names no branch. */
    Set<String> branchLine(Symbol symbol) {
        return symbol.branch().isEmpty()
                ? new LinkedHashSet<>(graph.ids())
                : graph.lineage(branch(symbol.branch()).id());
    }

    /** The revision that carries a label, or that stands for its branch by its id. */
    RevisionHeader branch(String name) {
        return exact(name)
                .or(() -> prefixed(name, graph.ids()))
                .orElseThrow(() -> RetortException.usage("There is no branch '" + name
                        + "': a branch is named by a label or by the id of a revision on it; `history` lists those there"
                        + " are"));
    }

    private List<RevisionHeader> unbranched(Symbol symbol) {
        return switch (symbol.name()) {
            case "base" -> List.of();
            case "heads" -> graph.realHeads();
            case "head" -> single(graph.heads(), symbol);
            case "current" -> graph.headers(known(current));
            default -> List.of(revision(symbol.name(), graph.ids()));
        };
    }

    private RevisionHeader member(Symbol symbol, Set<String> line) {
        RevisionHeader revision = revision(symbol.name(), line);
        if (!line.contains(revision.id())) {
            throw RetortException.usage("Revision '" + revision.id() + "' does not lie on branch '" + symbol.branch()
                    + "', which holds neither what it follows nor what follows it");
        }
        return revision;
    }

    private static List<RevisionHeader> single(List<RevisionHeader> heads, Symbol symbol) {
        if (heads.size() > 1) {
            throw RetortException.usage("'" + symbol.text() + "' is ambiguous, for there are " + heads.size()
                    + " heads: " + described(heads)
                    + ": name one of them, say 'heads' for all, or merge them by a revision that revises them all");
        }
        return heads;
    }

    private RevisionHeader revision(String text, Collection<String> among) {
        return exact(text).or(() -> prefixed(text, among)).orElseThrow(() -> unknown(text));
    }

    private Optional<RevisionHeader> exact(String text) {
        return graph.find(text).or(() -> graph.labelled(text));
    }

    private Optional<RevisionHeader> prefixed(String prefix, Collection<String> among) {
        List<RevisionHeader> matches = prefix.isEmpty()
                ? List.of()
                : graph.revisions().stream()
                        .filter(revision -> revision.id().length() >= SHORTEST_PARTIAL
                                && revision.id().startsWith(prefix)
                                && among.contains(revision.id()))
                        .toList();
        if (matches.size() > 1) {
            throw RetortException.usage("'" + prefix + "' is ambiguous, for " + matches.size()
                    + " revisions begin with it: " + described(matches) + ": write more of the id");
        }
        return matches.stream().findFirst();
    }

    private RetortException unknown(String text) {
        Optional<RevisionHeader> replacing = graph.replacing(text);
        if (replacing.isPresent()) {
            return RetortException.usage("Revision '" + text + "' is in the middle of what '"
                    + replacing.get().id() + "' replaces: name that, or what comes before or behind it");
        }
        String hint = text.length() < SHORTEST_PARTIAL ? " (write at least four characters of an id)" : "";
        return RetortException.usage(
                "There is no revision '" + text + "'" + hint + ": `history` lists those there are");
    }

    /** The one revision that a relative symbol starts from; none for the base. */
    private List<RevisionHeader> start(Symbol symbol) {
        List<RevisionHeader> starts = symbol.name().isEmpty() ? whereTheDatabaseStands(symbol) : absolute(symbol);
        if (starts.size() > 1) {
            throw RetortException.usage("'" + symbol.text() + "' is ambiguous, for '"
                    + (symbol.name().isEmpty() ? "current" : symbol.name()) + "' stands for " + described(starts)
                    + ": count from one of them, as in '" + starts.get(0).id() + symbol.relation() + "'");
        }
        return starts;
    }

    private List<RevisionHeader> whereTheDatabaseStands(Symbol symbol) {
        known(current);
        if (symbol.branch().isEmpty()) {
            return graph.headers(current);
        }
        Set<String> line = branchLine(symbol);
        if (symbol.leadsUp()) {
            Set<String> below = graph.withAncestors(current);
            below.retainAll(line);
            return graph.headers(below).stream()
                    .filter(revision -> graph.children(revision.id()).stream().noneMatch(below::contains))
                    .toList();
        }
        List<RevisionHeader> applied = onLine(graph.appliedHeads(current), line);
        if (applied.isEmpty()) {
            throw RetortException.usage("'" + symbol.text() + "' leads nowhere, for nothing of branch '"
                    + symbol.branch() + "' is applied");
        }
        return applied;
    }

    private Collection<String> known(Collection<String> rows) {
        graph.requireKnown(rows);
        return rows;
    }

    private static List<RevisionHeader> onLine(List<RevisionHeader> revisions, Set<String> line) {
        return revisions.stream()
                .filter(revision -> line.contains(revision.id()))
                .toList();
    }

    static String described(List<RevisionHeader> revisions) {
        String listed = revisions.stream()
                .limit(CANDIDATES_SHOWN)
                .map(revision -> revision.message().isEmpty()
                        ? "'" + revision.id() + "'"
                        : "'" + revision.id() + "' (" + revision.message() + ")")
                .collect(Collectors.joining(", "));
        return revisions.size() > CANDIDATES_SHOWN ? listed + ", …" : listed;
    }
}
