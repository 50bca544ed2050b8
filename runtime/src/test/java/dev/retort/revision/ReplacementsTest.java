package dev.retort.revision;

import static dev.retort.revision.Graphs.header;
import static dev.retort.revision.Graphs.ids;
import static dev.retort.revision.Graphs.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The line p, a, b, c, d in which s stands for a, b and c; d still says that it revises c. */
class ReplacementsTest {

    private static final RevisionGraph GRAPH = graph("p", "d <- c");

    private static RevisionGraph graph(String... others) {
        return RevisionGraph.of(Stream.concat(
                        Stream.of(header("s <- p").replacing(List.of("a", "b", "c"))),
                        Arrays.stream(others).map(Graphs::header))
                .toList());
    }

    @Test
    void whatFollowsTheLastOfThemFollowsWhatReplacesThem() {
        assertThat(ids(GRAPH.newestFirst())).containsExactly("d", "s", "p");
        assertThat(GRAPH.find("d").orElseThrow().revises()).containsExactly("s");
        assertThat(ids(graph("p", "x ; c").resolve("heads", List.of()))).containsExactly("x");
    }

    @Test
    void aDatabaseThatHasNoneOfThemRunsWhatReplacesThem() {
        assertThat(steps(GRAPH.upgrade(List.of("p"), "heads"))).isEqualTo("up s, up d");
        assertThat(GRAPH.replacements(List.of("p"))).isEmpty();
    }

    @Test
    void aDatabaseThatHasThemAllIsMovedOverAndRunsWhatFollows() {
        List<String> rows = List.of("c");
        assertThat(GRAPH.replacements(rows)).containsExactly(new VersionChange.Update("c", "s"));
        assertThat(GRAPH.unknown(rows)).isEmpty();
        assertThat(ids(GRAPH.appliedHeads(rows))).containsExactly("s");
        List<RevisionStep> steps = GRAPH.upgrade(rows, "heads");
        assertThat(steps(steps)).isEqualTo("up d");
        assertThat(steps.get(0).changes()).containsExactly(new VersionChange.Update("s", "d"));
        assertThat(steps(GRAPH.downgrade(rows, "base"))).isEqualTo("down s, down p");
        assertThat(GRAPH.stamp(rows, List.of("p"))).containsExactly("p");
        assertThat(graph("p").isUpToDate(rows)).isTrue();
    }

    @Test
    void aDatabaseBehindThemHasNothingToMove() {
        assertThat(GRAPH.replacements(List.of("d"))).isEmpty();
        assertThat(GRAPH.isUpToDate(List.of("d"))).isTrue();
    }

    @Test
    void aDatabaseInTheMiddleIsToldWhatToRun() {
        assertThatThrownBy(() -> GRAPH.upgrade(List.of("b"), "heads"))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                .hasMessage(
                        "The database stands at 'b', in the middle of what 's' (s.java) replaces: that can neither be"
                                + " run there nor count as applied. Check out the files as they were before it was written, run"
                                + " `upgrade c` with them, and come back");
        assertThat(GRAPH.unknown(List.of("b"))).containsExactly("b");
    }

    @Test
    void anIdThatIsGoneIsFoundWhereItEndedTheLineAlone() {
        assertThat(ids(GRAPH.resolve("c", List.of()))).containsExactly("s");
        assertThatThrownBy(() -> GRAPH.resolve("b", List.of()))
                .hasMessage("Revision 'b' is in the middle of what 's' replaces: name that, or what comes before or"
                        + " behind it");
    }

    @Test
    void whoFollowsTheMiddleIsToldWhatToFollow() {
        assertThatThrownBy(() -> graph("p", "x <- b"))
                .hasMessage("Revision 'x' in x.java revises 'b', which is in the middle of what 's' in s.java replaces:"
                        + " name 's' instead");
    }

    @Test
    void whatIsReplacedMayNotBeThereAsWell() {
        assertThatThrownBy(() -> graph("p", "a <- p"))
                .hasMessage(
                        "Revision 'a' in a.java is replaced by 's' in s.java, and is still present: delete one of the"
                                + " two files");
    }

    @Test
    void nothingIsReplacedTwice() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(
                        header("s").replacing(List.of("a", "b")),
                        header("t <- s").replacing(List.of("b", "c")))))
                .hasMessage(
                        "Revision 'b' is replaced twice, by 's' in s.java and by 't' in t.java: take it out of one of"
                                + " them");
    }
}
