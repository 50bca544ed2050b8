package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves on lines that have nothing in common, with a row each. */
class ForestTest {

    private static final RevisionGraph FOREST = graph("a1", "b1 <- a1", "a2", "b2 <- a2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | heads | a2(a2) b2(b2) a1(a1,b2) b1(b1,b2)
            a1    | b2    | a2(a1,a2) b2(a1,b2)
            b1 a2 | heads | b2(b1,b2)
            """)
    void anUpgradeRunsOneLineAfterTheOther(String rows, String target, String steps) {
        Journey.assertUpgrade(FOREST, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1 b2 | a1      | b1(a1,b2)
            b1 b2 | base    | b1(a1,b2) a1(b2) b2(a2) a2()
            b1 b2 | b2@base | b2(a2,b1) a2(b1)
            """)
    void aDowngradeLeavesTheOtherLineAlone(String rows, String target, String steps) {
        Journey.assertDowngrade(FOREST, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | heads | b1 b2
            b1 b2 | heads | b1 b2
            b1    | a2    | a2 b1
            b1 b2 | a1    | a1 b2
            b1 b2 | base  | -
            """)
    void aStampLeavesTheOtherLineAlone(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FOREST, rows, targets, rowsAfter);
    }
}
