package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ranges one revision could stand for. */
class WholeLineTest {

    private static final RevisionGraph GRAPH = graph(
            "a",
            "b <- a",
            "c <- b [blue]",
            "d <- c",
            "e <- c",
            "f <- d e",
            "g <- f",
            "h <- g",
            "x ; g",
            "y <- x ; blue");

    @ParameterizedTest
    @CsvSource({"a:c,a b c", ":c,a b c", "b:+1,b c", "f:g,f g"})
    void aLineGoesFromItsFirstToItsLast(String range, String line) {
        assertThat(line(range)).containsExactly(line.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            g:h | Revision 'x' (x.java) depends on 'g' in the middle of the range, which would be gone: squash what lies up to 'g' and what lies behind it apart
            b:d | Revision 'e' (e.java) revises 'c' in the middle of the range, which would be gone: squash what lies up to 'c' and what lies behind it apart
            a:a | There is nothing to squash, for the range holds 'a' alone: name a longer one
            d:f | Revision 'f' joins d, e, so that the range is no line: squash what lies before it and behind it apart
            """)
    void whatIsNoLineIsRefused(String range, String message) {
        assertThatThrownBy(() -> line(range))
                .isInstanceOf(RetortException.class)
                .hasMessage(message);
    }

    @Test
    void twoBranchesAreNoLine() {
        RevisionGraph branches = graph("a", "b <- a", "c <- a");
        assertThatThrownBy(() -> branches.line(RevisionRange.of("a:"), List.of()))
                .hasMessageContaining("in the middle of the range");
        assertThatThrownBy(() -> graph("a", "b").line(RevisionRange.of(":"), List.of()))
                .hasMessageEndingWith("so that the range is no line: name a range on one branch");
    }

    /** Who depends on a label has what carries it, and nothing behind that. */
    @Test
    void aDependencyOnALabelInTheMiddleIsOneOnTheMiddle() {
        RevisionGraph graph = graph("a [green]", "b <- a", "x ; green");
        assertThatThrownBy(() -> graph.line(RevisionRange.of(":b"), List.of()))
                .hasMessageStartingWith("Revision 'x' (x.java) depends on 'a' in the middle of the range");
    }

    @Test
    void whatStandsForOthersIsNotSquashedYet() {
        RevisionGraph graph =
                RevisionGraph.of(List.of(Graphs.header("s").replacing(List.of("a", "b")), Graphs.header("c <- b")));
        assertThatThrownBy(() -> graph.line(RevisionRange.of(":"), List.of()))
                .hasMessageStartingWith("Revision 's' (s.java) replaces others itself");
    }

    private static List<String> line(String range) {
        return GRAPH.line(RevisionRange.of(range), List.of()).ids();
    }
}
