package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks over the history from one place to another, newest first, as the history command lists it. */
class WalkTest {

    private static final RevisionGraph EMPTY = graph();

    private static final RevisionGraph DIAMOND = graph("a", "b1 <- a", "b2 <- a", "c <- b1 b2", "d <- c");

    private static final RevisionGraph UNEVEN = graph("a", "b1 <- a", "b2 <- a", "c1 <- b1", "d11 <- c1", "d12 <- c1");

    private static final RevisionGraph BRANCHES = graph(
            "a",
            "b1 <- a",
            "b2 <- a",
            "cb1 <- b1",
            "cb2 <- b2",
            "d1cb1 <- cb1",
            "d2cb1 <- cb1",
            "d1cb2 <- cb2",
            "d2cb2 <- cb2",
            "d3cb2 <- cb2",
            "d1d2cb2 <- d1cb2 d2cb2");

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

    private static final RevisionGraph BASES = graph(
            "a1",
            "b1 <- a1",
            "a2",
            "b2 <- a2",
            "c2 <- b2",
            "d2 <- c2",
            "a3",
            "b3 <- a3",
            "c3 <- b3",
            "mergeb3d2 <- b3 d2");

    private static final RevisionGraph LABELLED = graph(
            "a [abranch]",
            "b <- a",
            "somelongername <- b",
            "c <- somelongername",
            "d",
            "e <- d [ebranch]",
            "someothername <- e",
            "f <- someothername");

    private static final RevisionGraph LINE = graph("a", "b <- a", "c <- b");

    private static final RevisionGraph NORMALIZED =
            graph("a1", "a2 <- a1", "a3 <- a2", "b1", "b2 <- b1 ; a3", "b3 <- b2", "b4 <- b3 ; a3", "b5 <- b4");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base | heads | -
            base | head  | -
            base | base  | -
            """)
    void anEmptyHistoryHasNothingToWalk(String from, String to, String walk) {
        Journey.assertWalk(EMPTY, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a    | d    | d c b1 b2 a
            b1   | d    | d c b1
            base | head | d c b1 b2 a
            a    | b2   | b2 a
            a    | a    | a
            """)
    void bothSidesOfADiamondComeBeforeItsFoot(String from, String to, String walk) {
        Journey.assertWalk(DIAMOND, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base | heads | b2 d11 d12 c1 b1 a
            b1   | heads | d11 d12 c1 b1
            c1   | heads | d11 d12 c1
            """)
    void theShortBranchComesFirst(String from, String to, String walk) {
        Journey.assertWalk(UNEVEN, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a    | d1d2cb2 | d1d2cb2 d1cb2 d2cb2 cb2 b2 a
            base | d1cb1   | d1cb1 cb1 b1 a
            b1   | d1cb1   | d1cb1 cb1 b1
            a    | d2cb1   | d2cb1 cb1 b1 a
            base | heads   | d1cb1 d2cb1 cb1 b1 d3cb2 d1d2cb2 d1cb2 d2cb2 cb2 b2 a
            """)
    void aWalkLeavesOutTheBranchesBesideIt(String from, String to, String walk) {
        Journey.assertWalk(BRANCHES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base  | d3cb2 cb1     | cb1 b1 d3cb2 cb2 b2 a
            b2    | d2cb2 d3cb2   | d2cb2 d3cb2 cb2 b2
            base  | d1cb1 d1d2cb2 | d1cb1 cb1 b1 d1d2cb2 d1cb2 d2cb2 cb2 b2 a
            b1 b2 | d1cb1 d2cb2   | d1cb1 cb1 b1 d2cb2 cb2 b2
            """)
    void aWalkFromSeveralHeadsTakesInTheirBranches(String from, String to, String walk) {
        Journey.assertWalk(BRANCHES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2 | d1cb1 d2cb2 d3cb2 | d2cb2 d3cb2 cb2 b2
            """)
    void aWalkDropsTheHeadsThatDoNotStandAboveItsFoot(String from, String to, String walk) {
        Journey.assertWalk(BRANCHES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1cb1 | b1   | ! Revision 'd1cb1' does not lie below 'b1'
            d1cb1 | base | ! Revision 'd1cb1' does not lie below the base
            """)
    void aWalkInTheWrongDirectionIsRefused(String from, String to, String walk) {
        Journey.assertWalk(BRANCHES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2    | d1cb1 | ! Revision 'b2' does not lie below 'd1cb1'
            d1cb1 | d2cb2 | ! Revision 'd1cb1' does not lie below 'd2cb2'
            """)
    void aWalkFromBranchToBranchIsRefused(String from, String to, String walk) {
        Journey.assertWalk(BRANCHES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a1   | a3          | a3 a2 a1
            a1   | e2b1        | e2b1 db1 cb1 b1 a3 a2 a1
            db1  | fe1b1       | fe1b1 e1b1 db1
            a1   | merge       | merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2 a1
            a1   | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3 a2 a1
            a3   | heads       | fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2 a3
            base | e1b1        | e1b1 db1 cb1 b1 a3 a2 a1
            a3   | db2         | db2 cb2 b2 a3
            """)
    void aWalkGoesToAnotherHeadWhereBranchesMeet(String from, String to, String walk) {
        Journey.assertWalk(TRAVELLING, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1     | merge       | merge e2b1 db1 cb1 b1
            b2     | merge       | merge e2b2 db2 cb2 b2
            b1 b2  | merge       | merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2
            b1 b2  | merge fe1b1 | fe1b1 e1b1 merge e2b1 db1 cb1 b1 e2b2 db2 cb2 b2
            b1 cb2 | merge       | merge e2b1 db1 cb1 b1 e2b2 db2 cb2
            db1    | fe1b1 e2b1  | fe1b1 e1b1 e2b1 db1
            """)
    void aWalkFromOneSideOfAMergeKeepsToIt(String from, String to, String walk) {
        Journey.assertWalk(TRAVELLING, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base  | fe1b1 e1b1 | ! Revision 'e1b1' is applied along with the others of 'fe1b1', 'e1b1'
            a3 b1 | merge      | ! Revision 'a3' is applied along with the others of 'a3', 'b1'
            """)
    void endsOfWhichOneHoldsTheOtherAreRefused(String from, String to, String walk) {
        Journey.assertWalk(TRAVELLING, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e2b1 | fe1b1 | ! Revision 'e2b1' does not lie below 'fe1b1'
            """)
    void endsOnTwoBranchesAreRefused(String from, String to, String walk) {
        Journey.assertWalk(TRAVELLING, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | merge | a1(a1) a2(a2) a3(a3) b2(b2) cb2(cb2) db2(db2) e2b2(e2b2) b1(b1,e2b2) cb1(cb1,e2b2) db1(db1,e2b2) e2b1(e2b1,e2b2) merge(merge)
            b1 b2 | merge | cb2(b1,cb2) db2(b1,db2) e2b2(b1,e2b2) cb1(cb1,e2b2) db1(db1,e2b2) e2b1(e2b1,e2b2) merge(merge)
            fe1b1 | merge | b2(b2,fe1b1) cb2(cb2,fe1b1) db2(db2,fe1b1) e2b2(e2b2,fe1b1) e2b1(e2b1,e2b2,fe1b1) merge(fe1b1,merge)
            """)
    void anUpgradeTakesInAllThatAMergeNeeds(String rows, String target, String steps) {
        Journey.assertUpgrade(TRAVELLING, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            base | heads     | b1 a1 c3 mergeb3d2 d2 c2 b2 a2 b3 a3
            b3   | mergeb3d2 | mergeb3d2 b3
            b2   | heads     | mergeb3d2 d2 c2 b2
            base | b1        | b1 a1
            base | d2        | d2 c2 b2 a2
            base | c3        | c3 b3 a3
            base | b3        | b3 a3
            a2   | mergeb3d2 | mergeb3d2 d2 c2 b2 a2
            """)
    void severalBasesAreWalkedInTurn(String from, String to, String walk) {
        Journey.assertWalk(BASES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1 | d2 | ! Revision 'b1' does not lie below 'd2'
            """)
    void endsOnTwoBasesAreRefused(String from, String to, String walk) {
        Journey.assertWalk(BASES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1 a1 | heads | ! Revision 'a1' is applied along with the others of 'b1', 'a1'
            """)
    void oneBaseHoldingAnotherIsRefused(String from, String to, String walk) {
        Journey.assertWalk(BASES, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1    | heads     | a3(a3,b1) b3(b1,b3) a2(a2,b1,b3) b2(b1,b2,b3) c2(b1,b3,c2) d2(b1,b3,d2) mergeb3d2(b1,mergeb3d2) c3(b1,c3,mergeb3d2)
            d2    | mergeb3d2 | a3(a3,d2) b3(b3,d2) mergeb3d2(mergeb3d2)
            b3 b2 | heads     | c2(b3,c2) d2(b3,d2) mergeb3d2(mergeb3d2) c3(c3,mergeb3d2) a1(a1,c3,mergeb3d2) b1(b1,c3,mergeb3d2)
            -     | heads     | a3(a3) b3(b3) a2(a2,b3) b2(b2,b3) c2(b3,c2) d2(b3,d2) mergeb3d2(mergeb3d2) c3(c3,mergeb3d2) a1(a1,c3,mergeb3d2) b1(b1,c3,mergeb3d2)
            """)
    void anUpgradeBeginsTheBasesThatAMergeNeeds(String rows, String target, String steps) {
        Journey.assertUpgrade(BASES, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ebranch@base | heads        | f someothername e d
            base         | ebranch@head | f someothername e d
            ebranch@base | ebranch@head | f someothername e d
            ebranch@head | heads        | f
            e@base       | heads        | f someothername e d
            abranch@base | heads        | c somelongername b a
            """)
    void aWalkKeepsToALabelledBranch(String from, String to, String walk) {
        Journey.assertWalk(LABELLED, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ebranch@-2 | heads        | f someothername e
            base       | ebranch@+2   | e d
            d          | ebranch@+2   | someothername e d
            ebranch@-1 | ebranch@head | f someothername
            """)
    void stepsCountFromTheOtherEnd(String from, String to, String walk) {
        Journey.assertWalk(LABELLED, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -2   | heads | c b a
            -1   | c     | c b
            -1   | b     | b a
            b    | +1    | c b
            base | +2    | b a
            b-1  | c     | c b a
            a    | c-1   | b a
            +2   | head  | c b
            base | -1    | b a
            """)
    void stepsDownCountFromTheUpperEndAndStepsUpFromTheLower(String from, String to, String walk) {
        Journey.assertWalk(LINE, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -9   | heads | c b a
            b    | +9    | c b
            base | -9    | -
            b-9  | b     | b a
            """)
    void stepsBeyondTheHistoryEndWhereItDoes(String from, String to, String walk) {
        Journey.assertWalk(LINE, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -1 | +1 | ! '-1:+1' has no end to count from
            """)
    void aRangeOfStepsAloneIsRefused(String from, String to, String walk) {
        Journey.assertWalk(LINE, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b3   | b5 | b5 b4 b3
            base | b5 | b5 b4 b3 b2 b1 a3 a2 a1
            b1   | b5 | b5 b4 b3 b2 b1
            a3   | b5 | b5 b4 b3 b2 a3
            """)
    void aWalkPassesADependencyOnce(String from, String to, String walk) {
        Journey.assertWalk(NORMALIZED, from, to, walk);
    }
}
