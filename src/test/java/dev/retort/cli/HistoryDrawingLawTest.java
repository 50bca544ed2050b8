package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whoever follows the characters down from a revision comes to what it follows. */
class HistoryDrawingLawTest {

    private static final char NODE = '*';

    /** A column of the drawing. */
    private record Place(int row, int column) {}

    @Property(tries = 300)
    void everyRevisionIsConnectedWithWhatItFollows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        List<RevisionHeader> revisions = randomHistory(seed, size, 3);
        List<String> lines = drawn(revisions);
        List<Place> nodes = nodes(lines);

        assertThat(nodes).hasSameSizeAs(revisions);
        for (int i = 0; i < size; i++) {
            Set<Place> below = followed(nodes.get(i), lines);
            for (String parent : revisions.get(i).revises()) {
                assertThat(below)
                        .as(String.join("\n", lines))
                        .contains(nodes.get(ids(revisions).indexOf(parent)));
            }
        }
    }

    @Property(tries = 300)
    void aRevisionIsConnectedWithNoOtherWhereNoLinesCross(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        List<RevisionHeader> revisions = randomHistory(seed, size, 1);
        List<String> lines = drawn(revisions);
        if (lines.stream().anyMatch(line -> line.contains("/|"))) {
            return;
        }
        List<Place> nodes = nodes(lines);
        for (int i = 0; i < size; i++) {
            assertThat(followed(nodes.get(i), lines))
                    .as(String.join("\n", lines))
                    .hasSameSizeAs(revisions.get(i).revises());
        }
    }

    /** The first nodes that the lines below a node lead to. */
    private static Set<Place> followed(Place node, List<String> lines) {
        Set<Place> found = new LinkedHashSet<>();
        Set<Place> seen = new LinkedHashSet<>();
        Deque<Place> todo = new ArrayDeque<>(List.of(new Place(node.row() + 1, node.column())));
        while (!todo.isEmpty()) {
            Place at = todo.pop();
            if (at.row() == lines.size() || !seen.add(at)) {
                continue;
            }
            char here = at(lines, at.row(), at.column());
            if (here == NODE) {
                found.add(at);
            } else if (here == '|') {
                todo.push(new Place(at.row() + 1, at.column()));
            }
            if (here != NODE && at(lines, at.row(), at.column() - 1) == '/') {
                todo.push(new Place(at.row() + 1, at.column() - 2));
            }
            if (here != NODE && at(lines, at.row(), at.column() + 1) == '\\') {
                todo.push(new Place(at.row() + 1, at.column() + 2));
            }
        }
        return found;
    }

    private static char at(List<String> lines, int row, int column) {
        String line = lines.get(row);
        return column < 0 || column >= line.length() ? ' ' : line.charAt(column);
    }

    private static List<Place> nodes(List<String> lines) {
        List<Place> nodes = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).indexOf(NODE) >= 0) {
                nodes.add(new Place(row, lines.get(row).indexOf(NODE)));
            }
        }
        return nodes;
    }

    private static List<String> drawn(List<RevisionHeader> revisions) {
        HistoryDrawing drawing = new HistoryDrawing(revisions);
        revisions.forEach(revision -> drawing.add(revision, NODE, ""));
        return drawing.lines();
    }

    private static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    private static List<RevisionHeader> randomHistory(long seed, int size, int parents) {
        Random random = new Random(seed);
        List<RevisionHeader> headers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> revises = new TreeSet<>();
            for (int p = random.nextInt(6) == 0 ? random.nextInt(parents + 1) : 1; p > 0 && i > 0; p--) {
                revises.add("r" + (random.nextInt(3) > 0 ? i - 1 : random.nextInt(i)));
            }
            headers.add(RevisionHeader.of("r" + i, List.copyOf(revises), "", "r" + i + ".java"));
        }
        return RevisionGraph.of(headers).newestFirst();
    }
}
