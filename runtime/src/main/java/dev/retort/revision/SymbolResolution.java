package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the ids and symbols that a person types. */
final class SymbolResolution {

    private static final Pattern RELATIVE = Pattern.compile("(\\w*)([+-])(\\d{1,6})");
    /** Ids no longer than this are written whole, so that a short prefix does not meet a short id by chance. */
    private static final int SHORTEST_PARTIAL = 4;

    private static final int CANDIDATES_SHOWN = 5;

    private final RevisionGraph graph;
    private final Collection<String> current;

    SymbolResolution(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.current = current;
    }

    List<RevisionHeader> resolve(String symbol) {
        Matcher relative = RELATIVE.matcher(symbol);
        if (!relative.matches()) {
            return absolute(symbol);
        }
        String start = relative.group(1).isEmpty() ? "current" : relative.group(1);
        int steps = Integer.parseInt(relative.group(3));
        List<RevisionHeader> from = one(start, symbol);
        return relative.group(2).equals("+") ? walkUp(from, steps, symbol) : walkDown(from, steps, symbol);
    }

    /** Whether the symbol counts from where the database stands, and in this direction: {@code +2} or {@code -2}. */
    static boolean countsFromCurrent(String symbol, char sign) {
        Matcher relative = RELATIVE.matcher(symbol);
        return relative.matches()
                && relative.group(1).isEmpty()
                && relative.group(2).charAt(0) == sign;
    }

    private List<RevisionHeader> absolute(String symbol) {
        return switch (symbol) {
            case "base" -> List.of();
            case "heads" -> graph.heads();
            case "head" -> head();
            case "current" -> {
                Plans.requireKnown(graph, current);
                yield graph.headers(current);
            }
            default -> List.of(revision(symbol));
        };
    }

    private List<RevisionHeader> head() {
        List<RevisionHeader> heads = graph.heads();
        if (heads.size() > 1) {
            throw RetortException.usage(
                    "'head' is ambiguous, for there are " + heads.size() + " heads: " + described(heads)
                            + ": name one of them, say 'heads' for all, or merge them by a revision that revises them all");
        }
        return heads;
    }

    private RevisionHeader revision(String text) {
        Optional<RevisionHeader> exact = graph.find(text).or(() -> graph.labelled(text));
        return exact.orElseGet(() -> byPrefix(text));
    }

    private RevisionHeader byPrefix(String prefix) {
        List<RevisionHeader> matches = prefix.isEmpty()
                ? List.of()
                : graph.revisions().stream()
                        .filter(revision -> revision.id().length() >= SHORTEST_PARTIAL
                                && revision.id().startsWith(prefix))
                        .toList();
        if (matches.size() > 1) {
            throw RetortException.usage("'" + prefix + "' is ambiguous, for " + matches.size()
                    + " revisions begin with it: " + described(matches) + ": write more of the id");
        }
        if (matches.isEmpty()) {
            String hint = prefix.length() < SHORTEST_PARTIAL ? " (write at least four characters of an id)" : "";
            throw RetortException.usage(
                    "There is no revision '" + prefix + "'" + hint + ": `history` lists those there are");
        }
        return matches.get(0);
    }

    /** The one revision that a relative symbol starts from; none for the base. */
    private List<RevisionHeader> one(String start, String symbol) {
        List<RevisionHeader> revisions = absolute(start);
        if (revisions.size() > 1) {
            throw RetortException.usage("'" + symbol + "' is ambiguous, for '" + start + "' stands for "
                    + described(revisions) + ": count from one of them, as in '"
                    + revisions.get(0).id() + relation(symbol) + "'");
        }
        return revisions;
    }

    private List<RevisionHeader> walkUp(List<RevisionHeader> from, int steps, String symbol) {
        List<RevisionHeader> at = from;
        for (int i = 0; i < steps; i++) {
            List<RevisionHeader> next =
                    at.isEmpty() ? graph.bases() : graph.successors(at.get(0).id());
            requireOne(next, symbol, i, at);
            at = next;
        }
        return at;
    }

    private List<RevisionHeader> walkDown(List<RevisionHeader> from, int steps, String symbol) {
        List<RevisionHeader> at = from;
        for (int i = 0; i < steps; i++) {
            List<RevisionHeader> next =
                    at.isEmpty() ? List.of() : graph.headers(at.get(0).revises());
            boolean reachesTheBase = !at.isEmpty() && next.isEmpty();
            if (!reachesTheBase) {
                requireOne(next, symbol, i, at);
            }
            at = next;
        }
        return at;
    }

    private static void requireOne(List<RevisionHeader> next, String symbol, int walked, List<RevisionHeader> at) {
        String place = at.isEmpty() ? "the base" : "'" + at.get(0).id() + "'";
        if (next.isEmpty()) {
            throw RetortException.usage(
                    "'" + symbol + "' leads too far: there are only " + walked + " revisions that way, up to " + place);
        }
        if (next.size() > 1) {
            throw RetortException.usage("'" + symbol + "' is ambiguous, for the history parts at " + place + " into "
                    + described(next) + ": name the revision that is meant");
        }
    }

    /** The sign and number of a relative symbol. */
    private static String relation(String symbol) {
        return symbol.substring(Math.max(symbol.indexOf('+'), symbol.indexOf('-')));
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
