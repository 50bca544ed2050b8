package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static dev.retort.revision.Graphs.headers;
import static dev.retort.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    private static final RevisionGraph TRAVELLING = graph(
            "a1",
            "a2 <- a1",
            "a3 <- a2",
            "b1 <- a3",
            "b2 <- a3",
            "cb1 <- b1",
            "cb2 <- b2",
            "db1 <- cb1",
            "db2 <- cb2",
            "e1b1 <- db1",
            "fe1b1 <- e1b1",
            "e2b1 <- db1",
            "e2b2 <- db2",
            "merge <- e2b1 e2b2");

    @Test
    void anEmptyGraphHasNeitherHeadsNorBases() {
        RevisionGraph empty = RevisionGraph.of(List.of());

        assertThat(empty.heads()).isEmpty();
        assertThat(empty.bases()).isEmpty();
        assertThat(empty.newestFirst()).isEmpty();
        assertThat(empty.upgrade(List.of(), "head")).isEmpty();
    }

    @Test
    void headsAreWhatNoRevisionRevises() {
        assertThat(ids(TRAVELLING.heads())).containsExactly("fe1b1", "merge");
        assertThat(ids(TRAVELLING.bases())).containsExactly("a1");
    }

    @Test
    void aDependencyDoesNotMakeItsTargetLessOfAHead() {
        RevisionGraph graph = graph("a1", "b1", "b2 <- b1 ; a1");

        assertThat(ids(graph.heads())).containsExactly("a1", "b2");
    }

    @Test
    void historyWalksDownABranchBeforeTheTrunk() {
        assertThat(ids(graph("a", "b1 <- a", "b2 <- a", "c1 <- b1", "d11 <- c1", "d12 <- c1")
                        .newestFirst()))
                .containsExactly("b2", "d11", "d12", "c1", "b1", "a");
        assertThat(ids(graph("a", "b1 <- a", "b2 <- a", "c <- b1 b2", "d <- c").newestFirst()))
                .containsExactly("d", "c", "b1", "b2", "a");
    }

    @Test
    void historyGoesToAnotherHeadWhereTwoBranchesMeet() {
        assertThat(ids(TRAVELLING.newestFirst()))
                .containsExactly(
                        "fe1b1", "e1b1", "merge", "e2b1", "db1", "cb1", "b1", "e2b2", "db2", "cb2", "b2", "a3", "a2",
                        "a1");
    }

    @Test
    void ancestorsIncludeDependencies() {
        RevisionGraph graph = graph("a1", "a2 <- a1", "b1", "b2 <- b1 ; a1");

        assertThat(graph.withAncestors(List.of("b2"))).containsExactlyInAnyOrder("b2", "b1", "a1");
        assertThat(graph.withDescendants(List.of("a1"))).containsExactlyInAnyOrder("a1", "a2", "b2");
    }

    @Test
    void aBranchPointIsRevisedMoreThanOnce() {
        assertThat(TRAVELLING.isBranchPoint("a3")).isTrue();
        assertThat(TRAVELLING.isBranchPoint("a2")).isFalse();
    }

    @Test
    void tenThousandRevisionsSortAndPlan() {
        List<RevisionHeader> line = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            line.add(RevisionHeader.of("r" + i, i == 0 ? List.of() : List.of("r" + (i - 1)), "", "r" + i + ".java"));
        }
        RevisionGraph graph = RevisionGraph.of(line);

        assertThat(ids(graph.heads())).containsExactly("r9999");
        assertThat(graph.newestFirst()).hasSize(10_000).endsWith(line.get(0));
        assertThat(graph.upgrade(List.of(), "head")).hasSize(10_000);
    }

    @Test
    void twoRevisionsOfOneIdAreRefusedByTheirFiles() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(
                        RevisionHeader.of("a", List.of(), "", "one.java"),
                        RevisionHeader.of("a", List.of(), "", "other.java"))))
                .isInstanceOf(RetortException.class)
                .hasMessage(
                        "Revision 'a' is present twice, in one.java and in other.java: give one of them another id");
    }

    @Test
    void aMissingParentIsRefusedByFileAndId() {
        assertThatThrownBy(() -> graph("a", "b <- a", "c <- x"))
                .hasMessage("Revision 'c' in c.java revises 'x', which is not present:"
                        + " bring its file back, or name another revision");
        assertThatThrownBy(() -> graph("a", "b <- a ; x"))
                .hasMessageStartingWith("Revision 'b' in b.java depends on 'x', which is not present");
    }

    @Test
    void aRevisionThatFollowsItselfIsRefused() {
        assertThatThrownBy(() -> graph("a", "b <- a b"))
                .hasMessage("Revision 'b' in b.java follows itself: name the one before it");
    }

    @Test
    void aCycleIsRefusedWithoutWhatHangsOffIt() {
        assertThatThrownBy(() -> graph("a", "b <- a d", "c <- b", "d <- c", "e <- d", "f <- e"))
                .hasMessage("Revisions follow one another in a cycle: b (b.java), c (c.java), d (d.java):"
                        + " correct what one of them revises or depends on");
        assertThatThrownBy(() -> graph("a <- ; c", "b <- a", "c <- b"))
                .hasMessageContaining("a (a.java), b (b.java), c (c.java)");
    }

    @Test
    void anIdThatIsPartOfAnotherMakesNoCycle() {
        assertThat(ids(graph("user", "user_foo <- user").heads())).containsExactly("user_foo");
    }

    @Test
    void whatCannotBeTypedCannotBeAnId() {
        assertThatThrownBy(() -> graph("x-y"))
                .hasMessage(
                        "'x-y' in x-y.java cannot be the id of a revision: write 1 to 64 letters, digits and underscores");
        assertThatThrownBy(() -> graph("x".repeat(65))).hasMessageContaining("1 to 64 letters");
        assertThatThrownBy(() -> graph("head"))
                .hasMessage("'head' in head.java cannot be the id of a revision: it is a symbol of its own");
    }

    @Test
    void oneLabelNamesOneRevision() {
        List<RevisionHeader> labelled = List.of(
                new RevisionHeader("a", List.of(), List.of(), List.of("sales"), "", "a.java"),
                new RevisionHeader("b", List.of("a"), List.of(), List.of("sales"), "", "b.java"));

        assertThatThrownBy(() -> RevisionGraph.of(labelled))
                .hasMessage("Label 'sales' of revision 'b' in b.java already names revision 'a' in a.java");
        assertThat(ids(RevisionGraph.of(labelled.subList(0, 1)).resolve("sales", List.of())))
                .containsExactly("a");
    }

    @Test
    void theOrderGivenDecidesWhereTheGraphDoesNot() {
        assertThat(ids(RevisionGraph.of(headers("b", "a", "c")).heads())).containsExactly("b", "a", "c");
    }
}
