package dev.retort.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every graph: of branches, merges, several bases, labels and dependencies. */
class RandomGraphTest {

    @Property(tries = 200, seed = "2026")
    void everyUpgradeOrderIsValid(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        RevisionGraph graph = randomGraph(seed, size);
        Set<String> applied = new LinkedHashSet<>();

        for (RevisionStep step : graph.upgrade(List.of(), "heads")) {
            assertThat(applied)
                    .containsAll(step.revision().revises())
                    .containsAll(Graphs.ids(step.revision().dependsOn().stream()
                            .flatMap(name -> graph.resolve(name, List.of()).stream())
                            .toList()));
            applied.add(step.revision().id());
        }

        assertThat(applied).hasSize(size);
    }

    @Property(tries = 60, seed = "2026")
    void theRowsNeverImplyOneAnotherAndAlwaysImplyWhatIsApplied(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        RevisionGraph graph = randomGraph(seed, size);
        SortedSet<String> rows = new TreeSet<>();
        Set<String> applied = new LinkedHashSet<>();
        List<RevisionStep> up = graph.upgrade(List.of(), "heads");

        for (RevisionStep step : up) {
            step.changes().forEach(change -> Graphs.apply(rows, change));
            applied.add(step.revision().id());
            assertMinimal(graph, rows, applied);
        }
        for (RevisionStep step : graph.downgrade(rows, "base")) {
            step.changes().forEach(change -> Graphs.apply(rows, change));
            applied.remove(step.revision().id());
            assertMinimal(graph, rows, applied);
        }

        assertThat(rows).isEmpty();
        assertThat(applied).isEmpty();
    }

    @Property(tries = 200, seed = "2026")
    void anUpgradeAndADowngradeReturnToTheSameRows(@ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int size) {
        RevisionGraph graph = randomGraph(seed, size);
        List<RevisionHeader> revisions = graph.revisions();
        String middle = revisions.get(new Random(seed).nextInt(size)).id();
        List<String> before = Graphs.rowsAfter(List.of(), graph.upgrade(List.of(), middle));
        List<RevisionStep> up = graph.upgrade(before, "heads");
        SortedSet<String> rows = new TreeSet<>(Graphs.rowsAfter(before, up));

        AppliedHeads heads = new AppliedHeads(graph, rows, graph.withAncestors(rows));
        for (int i = up.size() - 1; i >= 0; i--) {
            heads.downgrade(up.get(i).revision()).changes().forEach(change -> Graphs.apply(rows, change));
        }

        assertThat(rows).containsExactlyElementsOf(before);
    }

    @Property(tries = 200, seed = "2026")
    void fromWhereverADowngradeLeadsAnUpgradeReturns(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) {
        RevisionGraph graph = randomGraph(seed, size);
        List<String> all = Graphs.rowsAfter(List.of(), graph.upgrade(List.of(), "heads"));

        List<String> below = Graphs.rowsAfter(all, graph.downgrade(all, somewhereBelow(graph, seed)));

        assertMinimal(graph, new TreeSet<>(below), graph.withAncestors(below));
        assertThat(Graphs.rowsAfter(below, graph.upgrade(below, "heads"))).isEqualTo(all);
        assertThat(all).containsExactlyInAnyOrderElementsOf(Graphs.ids(graph.realHeads()));
    }

    private static String somewhereBelow(RevisionGraph graph, long seed) {
        List<String> revised = graph.ids().stream()
                .filter(id -> !graph.successors(id).isEmpty())
                .toList();
        return revised.isEmpty() ? "base" : revised.get(new Random(seed).nextInt(revised.size()));
    }

    private static void assertMinimal(RevisionGraph graph, Set<String> rows, Set<String> applied) {
        assertThat(graph.withAncestors(rows)).isEqualTo(applied);
        for (String row : rows) {
            Set<String> others = new TreeSet<>(rows);
            others.remove(row);
            assertThat(graph.withAncestors(others)).doesNotContain(row);
        }
    }

    static RevisionGraph randomGraph(long seed, int size) {
        Random random = new Random(seed);
        List<RevisionHeader> headers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> revises = new TreeSet<>();
            Set<String> dependsOn = new TreeSet<>();
            int parents = random.nextInt(8) == 0 ? 0 : random.nextInt(6) == 0 ? 2 + random.nextInt(2) : 1;
            for (int p = 0; p < parents && i > 0; p++) {
                revises.add("r" + (random.nextBoolean() ? i - 1 : random.nextInt(i)));
            }
            if (i > 0 && random.nextInt(5) == 0) {
                int dependency = random.nextInt(i);
                dependsOn.add(
                        headers.get(dependency).labels().stream().findFirst().orElse("r" + dependency));
                dependsOn.removeAll(revises);
            }
            List<String> labels = random.nextInt(10) == 0 ? List.of("label" + i) : List.of();
            headers.add(new RevisionHeader(
                    "r" + i, List.copyOf(revises), List.copyOf(dependsOn), labels, "", "r" + i + ".java"));
        }
        return RevisionGraph.of(headers);
    }
}
