package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves over a merge one of whose parents also goes on by itself: the row of that side stays apart. */
class MergedBranchTest {

    private static final RevisionGraph TWO =
            graph("a1", "b1 <- a1", "c1 <- b1", "d1 <- c1", "a2", "b2 <- a2", "c2 <- b2 c1", "d2 <- c2");

    private static final RevisionGraph THREE = graph(
            "a1",
            "b1 <- a1",
            "c1 <- b1",
            "d1 <- c1",
            "a2",
            "b2 <- a2",
            "a3",
            "b3 <- a3",
            "c2 <- b2 c1 b3",
            "d2 <- c2",
            "d3 <- b2");

    private static final RevisionGraph PATH =
            graph("a", "b1 <- a", "b2 <- a", "c1 <- b1", "c2 <- b2", "d1 <- c1 c2", "e1 <- d1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 b2 | d2    | c2(c2,d1) d2(d1,d2)
            d1    | d2    | a2(a2,d1) b2(b2,d1) c2(c2,d1) d2(d1,d2)
            -     | heads | a1(a1) b1(b1) c1(c1) a2(a2,c1) b2(b2,c1) c2(c2) d2(d2) d1(d1,d2)
            b1 b2 | d2    | c1(b2,c1) c2(c2) d2(d2)
            """)
    void anUpgradeMergesTheRowsOfItsParentsAlone(String rows, String target, String steps) {
        Journey.assertUpgrade(TWO, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | b2 | d2(c2,d1) c2(b2,d1)
            d1 d2 | a2 | d2(c2,d1) c2(b2,d1) b2(a2,d1)
            d1 d2 | c1 | d1(d2) d2(c2) c2(b2,c1)
            d1 d2 | c2 | d2(c2,d1)
            d1 d2 | b1 | d1(d2) d2(c2) c2(b2,c1) c1(b1,b2)
            d2    | c1 | d2(c2) c2(b2,c1)
            d2    | b2 | d2(c2) c2(b2,c1)
            """)
    void aDowngradeOnOneSideBringsTheOtherParentsRowBack(String rows, String target, String steps) {
        Journey.assertDowngrade(TWO, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 b2 b3 | d2 | c2(c2,d1) d2(d1,d2)
            d1 b2    | d2 | a3(a3,b2,d1) b3(b2,b3,d1) c2(c2,d1) d2(d1,d2)
            c1 b2 b3 | c2 | c2(c2)
            """)
    void anUpgradeMergesThreeRows(String rows, String target, String steps) {
        Journey.assertUpgrade(THREE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c2       | d3 | d3(c2,d3)
            d2 d1    | d3 | d3(d1,d2,d3)
            d3 c1 b3 | c2 | c2(c2,d3)
            d3       | d2 | a3(a3,d3) b3(b3,d3) a1(a1,b3,d3) b1(b1,b3,d3) c1(b3,c1,d3) c2(c2,d3) d2(d2,d3)
            """)
    void aParentBreaksOutAgainBesideTheMerge(String rows, String target, String steps) {
        Journey.assertUpgrade(THREE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2    | b2 | d2(c2,d1) c2(b2,b3,d1)
            d1 d2    | a3 | d2(c2,d1) c2(b2,b3,d1) b3(a3,b2,d1)
            d1 d2    | c1 | d1(d2) d2(c2) c2(b2,b3,c1)
            d2       | b2 | d2(c2) c2(b2,b3,c1)
            d2       | b1 | d2(c2) c2(b2,b3,c1) c1(b1,b2,b3)
            d1 d2 d3 | b2 | d2(c2,d1,d3) c2(b3,d1,d3) d3(b2,b3,d1)
            d1 d2 d3 | c1 | d1(d2,d3) d2(c2,d3) c2(b3,c1,d3)
            d2 d3    | b3 | d2(c2,d3) c2(b3,c1,d3)
            """)
    void aDowngradeOnOneOfThreeSidesBringsTheOthersBack(String rows, String target, String steps) {
        Journey.assertDowngrade(THREE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c2 c1 | e1 | d1(d1) e1(e1)
            c1    | e1 | b2(b2,c1) c2(c1,c2) d1(d1) e1(e1)
            b2 c1 | d1 | c2(c1,c2) d1(d1)
            -     | e1 | a(a) b2(b2) c2(c2) b1(b1,c2) c1(c1,c2) d1(d1) e1(e1)
            """)
    void anUpgradeBringsBothSidesToTheMerge(String rows, String target, String steps) {
        Journey.assertUpgrade(PATH, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e1 | b1 | e1(d1) d1(c1,c2) c1(b1,c2)
            e1 | c2 | e1(d1) d1(c1,c2)
            e1 | b2 | e1(d1) d1(c1,c2) c2(b2,c1)
            e1 | c1 | e1(d1) d1(c1,c2)
            e1 | a  | e1(d1) d1(c1,c2) c1(b1,c2) b1(c2) c2(b2) b2(a)
            """)
    void aDowngradeBelowTheMergeLeavesTheOtherSide(String rows, String target, String steps) {
        Journey.assertDowngrade(PATH, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e1    | c2 | c2
            e1    | c1 | c1
            c1 c2 | e1 | e1
            c2    | d1 | d1
            d1    | a  | a
            b1    | e1 | e1
            e1    | b1 | b1
            """)
    void aStampOverTheMergeMovesTheRows(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(PATH, rows, targets, rowsAfter);
    }
}
