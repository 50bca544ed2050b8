package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The characters of each shape that a history can have. */
class HistoryDrawingTest {

    @Test
    void aLineIsALine() {
        assertDrawn("c <- b, b <- a, a", """
                * c
                * b
                * a
                """);
    }

    @Test
    void aBranchLeavesTheTrunk() {
        assertDrawn("d <- c, c <- b, x <- b, b <- a, a", """
                * d
                * c
                | * x
                |/
                * b
                * a
                """);
    }

    @Test
    void aMergeJoinsWhatParted() {
        assertDrawn("d <- c, c <- b1 b2, b1 <- a, b2 <- a, a", """
                * d
                * c
                |\\
                * | b1
                | * b2
                |/
                * a
                """);
    }

    @Test
    void threeBranchesMeetOneAfterTheOther() {
        assertDrawn("m <- b1 b2 b3, b1 <- a, b2 <- a, b3 <- a, a", """
                * m
                |\\
                | |\\
                * | | b1
                | * | b2
                |/ /
                | * b3
                |/
                * a
                """);
    }

    @Test
    void lanesToTheRightMoveForAMerge() {
        assertDrawn("p <- a, m <- b1 b2, q <- a, b1 <- a, b2 <- a, a", """
                * p
                | * m
                | |\\
                | | | * q
                | | |/
                | |/|
                |/| |
                | * | b1
                |/ /
                | * b2
                |/
                * a
                """);
        assertDrawn("t <- a, u <- b, m <- c1 c2, b, c1, c2, a", """
                * t
                | * u
                | | * m
                | | |\\
                | * | | b
                |  / /
                | * | c1
                |  /
                | * c2
                * a
                """);
        assertDrawn("m <- b1 b2, b1 <- n1, n <- n1 n2, b2, n1, n2", """
                * m
                |\\
                * | b1
                | | * n
                | |/|
                |/| |
                | * | b2
                |  /
                * | n1
                 /
                * n2
                """);
    }

    @Test
    void aLineCrossesTheLanesBetween() {
        assertDrawn("x <- a, y <- b, z <- a, a, b", """
                * x
                | * y
                | | * z
                | |/
                |/|
                * | a
                 /
                * b
                """);
    }

    @Test
    void aBranchThatIsAlreadyUnderWayIsJoinedByAMerge() {
        assertDrawn("x <- a, m <- b a, b <- a, a", """
                * x
                | * m
                |/|
                | * b
                |/
                * a
                """);
    }

    @Test
    void aMergeOfTwoBranchesUnderWayEndsItsOwnLane() {
        assertDrawn("x <- a, y <- b, m <- b a, b, a", """
                * x
                | * y
                | | * m
                | |/|
                |/| |
                | |/
                | * b
                * a
                """);
    }

    @Test
    void linesWithNothingInCommonStandAlone() {
        assertDrawn("b1 <- a1, a1, b2 <- a2, a2", """
                * b1
                * a1

                * b2
                * a2
                """);
    }

    @Test
    void lanesCloseUpBehindOneThatEnds() {
        assertDrawn("c <- b, x, y <- b, b", """
                * c
                | * x
                |
                | * y
                |/
                * b
                """);
        assertDrawn("p <- b, q <- c, r <- d, c, b, d", """
                * p
                | * q
                | | * r
                | * | c
                |  /
                * | b
                 /
                * d
                """);
    }

    @Test
    void linesToWhatIsNotShownAreLeftOut() {
        assertThat(drawn(List.of(header("c <- b"), header("b <- a")))).containsExactly("* c", "* b");
    }

    @Test
    void theOrderOfHistoryKeepsBranchesTogether() {
        RevisionGraph graph = RevisionGraph.of(headers("a, b <- a, c <- b, x <- a, y <- x, m <- c y, z <- y"));

        assertThat(drawn(graph.newestFirst())).containsExactly("""
                * m
                |\\
                * | c
                * | b
                | | * z
                | |/
                | * y
                | * x
                |/
                * a
                """.split("\n"));
    }

    private static void assertDrawn(String revisions, String expected) {
        assertThat(drawn(headers(revisions))).containsExactly(expected.split("\n"));
    }

    private static List<String> drawn(List<RevisionHeader> revisions) {
        HistoryDrawing drawing = new HistoryDrawing(revisions);
        revisions.forEach(revision -> drawing.add(revision, '*', revision.id()));
        return drawing.lines();
    }

    private static List<RevisionHeader> headers(String revisions) {
        List<RevisionHeader> headers = new ArrayList<>();
        for (String revision : revisions.split(", ")) {
            headers.add(header(revision));
        }
        return headers;
    }

    private static RevisionHeader header(String revision) {
        String[] sides = (revision + " <- ").split(" <- ");
        List<String> revises =
                sides.length == 1 ? List.of() : Arrays.asList(sides[1].strip().split(" "));
        return RevisionHeader.of(sides[0], revises, "", sides[0] + ".java");
    }
}
