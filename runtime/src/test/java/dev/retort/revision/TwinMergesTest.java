package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves over two merges of the same parents, whose rows can only go once both merges have them. */
class TwinMergesTest {

    private static final RevisionGraph TWINS =
            graph("a", "b1 <- a", "b2 <- a", "b3 <- a", "c1 <- b1 b2 b3", "c2 <- b1 b2 b3", "d1 <- c1 c2");

    private static final RevisionGraph UNLIKE =
            graph("a", "b1 <- a", "b2 <- a", "b3 <- a", "c1 <- b1 b2 b3", "c2 <- b1 b3", "d1 <- c1 c2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -        | d1 | a(a) b3(b3) b2(b2,b3) b1(b1,b2,b3) c2(c2) c1(c1,c2) d1(d1)
            c1       | d1 | c2(c1,c2) d1(d1)
            b1 b2 b3 | c2 | c2(c2)
            """)
    void theSecondMergeIsANewRow(String rows, String target, String steps) {
        Journey.assertUpgrade(TWINS, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1    | base | d1(c1,c2) c1(c2) c2(b1,b2,b3) b1(b2,b3) b2(b3) b3(a) a()
            d1    | c1   | d1(c1,c2)
            d1    | b1   | d1(c1,c2) c1(c2) c2(b1,b2,b3)
            c1 c2 | b2   | c1(c2) c2(b1,b2,b3)
            """)
    void takingBackTheSecondMergeBringsTheParentsBack(String rows, String target, String steps) {
        Journey.assertDowngrade(TWINS, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | d1 | a(a) b3(b3) b2(b2,b3) b1(b1,b2,b3) c2(b2,c2) c1(c1,c2) d1(d1)
            c2 | d1 | b2(b2,c2) c1(c1,c2) d1(d1)
            """)
    void aParentThatOneMergeLeavesOutKeepsItsRow(String rows, String target, String steps) {
        Journey.assertUpgrade(UNLIKE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 | base | d1(c1,c2) c1(b2,c2) c2(b1,b2,b3) b1(b2,b3) b2(b3) b3(a) a()
            d1 | c2   | d1(c1,c2)
            d1 | b2   | d1(c1,c2) c1(b2,c2)
            """)
    void aParentThatOneMergeLeavesOutComesBackAlone(String rows, String target, String steps) {
        Journey.assertDowngrade(UNLIKE, rows, target, steps);
    }
}
