package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds wherever a database stands when one revision takes the place of a line of a random graph. */
class SquashedGraphTest {

    private static final String SQUASHED = "squashed";

    @Property(tries = 100, seed = "2026")
    void everyDatabaseRunsWhatItLacksAndNothingTwice(
            @ForAll long seed, @ForAll @IntRange(min = 10, max = 60) int size) {
        RevisionGraph before = RandomGraphTest.randomGraph(seed, size);
        RevisionLine line = someLine(before, new Random(seed));
        RevisionGraph after = squashed(before, line);

        for (RevisionHeader target : before.revisions()) {
            List<String> rows = Graphs.rowsAfter(List.of(), before.upgrade(List.of(), target.id()));
            Set<String> applied = before.withAncestors(rows);
            long ofLine = line.ids().stream().filter(applied::contains).count();
            if (ofLine > 0 && ofLine < line.ids().size()) {
                assertThatThrownBy(() -> after.upgrade(rows, "heads"))
                        .isInstanceOf(RetortException.class)
                        .hasMessageContaining("in the middle of what '" + SQUASHED + "'");
            } else {
                Set<String> expected = new LinkedHashSet<>(Graphs.ids(after.revisions()));
                expected.removeAll(applied);
                if (ofLine > 0) {
                    expected.remove(SQUASHED);
                }
                List<RevisionStep> steps = after.upgrade(rows, "heads");
                assertThat(steps.stream().map(step -> step.revision().id()))
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(Graphs.rowsAfter(after.standing(rows), steps))
                        .containsExactlyInAnyOrderElementsOf(Graphs.ids(after.realHeads()));
            }
        }
    }

    /** Any of the lines in a graph. */
    private static RevisionLine someLine(RevisionGraph graph, Random random) {
        List<RevisionLine> lines = new ArrayList<>();
        for (RevisionHeader first : graph.revisions()) {
            for (String last : graph.withDescendants(List.of(first.id()))) {
                try {
                    lines.add(graph.line(new RevisionRange(first.id(), last), List.of()));
                } catch (RetortException noLine) {
                    assertThat(noLine.kind()).isEqualTo(RetortException.Kind.USAGE);
                }
            }
        }
        Assume.that(!lines.isEmpty());
        return lines.get(random.nextInt(lines.size()));
    }

    private static RevisionGraph squashed(RevisionGraph graph, RevisionLine line) {
        List<RevisionHeader> headers = new ArrayList<>(graph.revisions());
        int place = headers.indexOf(line.first());
        headers.removeAll(line.revisions());
        headers.add(
                Math.min(place, headers.size()),
                new RevisionHeader(SQUASHED, line.first().revises(), line.dependsOn(), line.labels(), "", "s.java")
                        .replacing(line.ids()));
        return RevisionGraph.of(headers);
    }
}
