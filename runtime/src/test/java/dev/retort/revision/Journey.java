package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What a move does, in a line that a table can hold: {@code c(c) d(d,x)} runs revision c, behind which the version table holds
 * row c, and then d, behind which it holds d and x. {@code -} stands for nothing, and {@code ! text} for an error whose message
 * begins so.
 */
final class Journey {

    private static final String NOTHING = "-";
    private static final String ERROR = "! ";

    private Journey() {}

    static void assertUpgrade(RevisionGraph graph, String rows, String target, String expected) {
        assertOutcome(() -> steps(words(rows), graph.upgrade(words(rows), target), Direction.UPGRADE), expected);
    }

    static void assertDowngrade(RevisionGraph graph, String rows, String target, String expected) {
        assertOutcome(() -> steps(words(rows), graph.downgrade(words(rows), target), Direction.DOWNGRADE), expected);
    }

    /** @param targets several with blanks between them */
    static void assertStamp(RevisionGraph graph, String rows, String targets, String expected) {
        assertOutcome(() -> shown(graph.stamp(words(rows), words(targets))), expected);
    }

    static void assertResolves(RevisionGraph graph, String symbol, String expected) {
        assertOutcome(() -> shown(Graphs.ids(graph.resolve(symbol, List.of()))), expected);
    }

    /**
     * @param from the lower end of a range, or several ids with blanks between them
     * @param to the upper end, likewise
     */
    static void assertWalk(RevisionGraph graph, String from, String to, String expected) {
        assertOutcome(() -> shown(walk(new Stretch(graph, List.of()), from, to)), expected);
    }

    private static List<String> walk(Stretch stretch, String from, String to) {
        if (!from.contains(" ") && !to.contains(" ")) {
            return Graphs.ids(stretch.of(new RevisionRange(from, to)));
        }
        return stretch.between(from.equals("base") ? List.of() : words(from), words(to));
    }

    private static void assertOutcome(Supplier<String> move, String expected) {
        String outcome;
        try {
            outcome = move.get();
        } catch (RetortException e) {
            outcome = ERROR + e.getMessage();
        }
        if (expected.startsWith(ERROR)) {
            assertThat(outcome).startsWith(expected);
        } else {
            assertThat(outcome).isEqualTo(expected);
        }
    }

    private static String steps(List<String> before, List<RevisionStep> steps, Direction direction) {
        SortedSet<String> rows = new TreeSet<>(before);
        List<String> shown = new ArrayList<>();
        for (RevisionStep step : steps) {
            assertThat(step.direction()).isEqualTo(direction);
            step.changes().forEach(change -> Graphs.apply(rows, change));
            shown.add(step.revision().id() + "(" + String.join(",", rows) + ")");
        }
        return shown(shown);
    }

    private static String shown(List<String> words) {
        return words.isEmpty() ? NOTHING : String.join(" ", words);
    }

    private static List<String> words(String text) {
        return text.equals(NOTHING) ? List.of() : Arrays.asList(text.split(" +"));
    }
}
