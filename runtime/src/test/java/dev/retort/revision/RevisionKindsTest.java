package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static dev.retort.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a revision is by its place in the graph: a head, a base, on a labelled branch, needed by others. */
class RevisionKindsTest {

    private static final RevisionGraph NEEDED = graph("a1", "a2 <- a1", "b1 <- ; a1", "b2 <- b1 ; a2");

    @Test
    void aHeadThatIsNeededIsAHeadButNoRealOne() {
        assertThat(ids(NEEDED.heads())).containsExactly("a2", "b2");
        assertThat(ids(NEEDED.realHeads())).containsExactly("b2");
    }

    @Test
    void aBaseThatNeedsAnotherIsABaseButNoRealOne() {
        assertThat(ids(NEEDED.bases())).containsExactly("a1", "b1");
        assertThat(ids(NEEDED.realBases())).containsExactly("a1");
    }

    @Test
    void anAppliedHeadNeedsNoRow() {
        assertThat(ids(NEEDED.appliedHeads(List.of("b2")))).containsExactly("a2", "b2");
        assertThat(ids(NEEDED.appliedHeads(List.of("b1")))).containsExactly("a1", "b1");
        assertThat(ids(NEEDED.appliedHeads(List.of()))).isEmpty();
    }

    @Test
    void aDependencyThatAParentHasIsNoParent() {
        RevisionGraph graph = graph(
                "a1", "a2 <- a1", "a3 <- a2", "b1", "b2 <- b1 ; a3", "b3 <- b2", "b4 <- b3 ; a3", "b5 <- b4 ; b4");

        assertThat(graph.parents("b2")).containsExactly("b1", "a3");
        assertThat(graph.parents("b4")).containsExactly("b3");
        assertThat(graph.parents("b5")).containsExactly("b4");
    }

    @Test
    void ofTwoDependenciesOnALineTheLaterOneCounts() {
        assertThat(graph("a1", "a2 <- a1", "b1 <- ; a1 a2").parents("b1")).containsExactly("a2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            all of a plain line                   | a, b <- a [x], c <- b                              | a b c
            from the fork upwards                 | a, b1 <- a [x], b2 <- a, c1 <- b1                  | b1 c1
            all branches above                    | a [x], b1 <- a, b2 <- a                            | a b1 b2
            nothing below where it parts later on | a, b <- a [x], c1 <- b, c2 <- b                    | b c1 c2
            nothing below a merge                 | a1, a2, m <- a1 a2, n <- m [x]                     | n
            what follows a merge, not the others  | a, b1 <- a [x], b2 <- a, m <- b1 b2, n <- m        | b1 m n
            nothing below where others need it    | a, b <- a, c <- b [x], z <- ; b                    | c
            nothing over a dependency             | a [x], z <- ; a                                    | a
            """)
    void aLabelNamesItsBranch(String what, String revisions, String labelled) {
        RevisionGraph graph = graph(revisions.split(", "));

        assertThat(graph.revisions())
                .filteredOn(revision -> graph.labels(revision.id()).contains("x"))
                .extracting(RevisionHeader::id)
                .containsExactly(labelled.split(" "));
    }

    @Test
    void aBranchCanHaveSeveralLabels() {
        assertThat(graph("a [x y]", "b <- a [z]").labels("b")).containsExactly("x", "y", "z");
    }
}
