package dev.retort.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Graphs as a person writes them: {@code graph("a", "b1 <- a [left]", "b2 <- a", "c <- b1 b2", "d <- c ; x")}, what a revision
 * depends on behind a semicolon and its labels in brackets.
 */
final class Graphs {

    private Graphs() {}

    static RevisionGraph graph(String... revisions) {
        return RevisionGraph.of(headers(revisions));
    }

    static List<RevisionHeader> headers(String... revisions) {
        List<RevisionHeader> headers = new ArrayList<>();
        for (String revision : revisions) {
            headers.add(header(revision));
        }
        return headers;
    }

    static RevisionHeader header(String notation) {
        String[] unlabelled = (notation + "[]").split("[\\[\\]]");
        String[] independent = (unlabelled[0] + "; ").split(";");
        String[] sides = (independent[0] + "<- ").split("<-");
        String id = sides[0].strip();
        List<String> labels = unlabelled.length > 1 ? words(unlabelled[1]) : List.of();
        return new RevisionHeader(id, words(sides[1]), words(independent[1]), labels, "", id + ".java");
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    /** The steps as {@code "up a, up b, down c"}. */
    static String steps(List<RevisionStep> steps) {
        return String.join(
                ", ",
                steps.stream()
                        .map(step -> (step.direction() == Direction.UPGRADE ? "up " : "down ")
                                + step.revision().id())
                        .toList());
    }

    /** The rows that a version table holds after the steps; a change that does not fit the rows fails. */
    static List<String> rowsAfter(List<String> rows, List<RevisionStep> steps) {
        SortedSet<String> after = new TreeSet<>(rows);
        steps.forEach(step -> step.changes().forEach(change -> apply(after, change)));
        return List.copyOf(after);
    }

    static void apply(SortedSet<String> rows, VersionChange change) {
        if (change instanceof VersionChange.Insert insert && rows.add(insert.id())) {
            return;
        }
        if (change instanceof VersionChange.Delete delete && rows.remove(delete.id())) {
            return;
        }
        if (change instanceof VersionChange.Update update && rows.remove(update.from()) && rows.add(update.to())) {
            return;
        }
        throw new AssertionError(change + " does not fit rows " + rows);
    }
}
