package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves between three bases that need one another's revisions. */
class DependentBasesTest {

    private static final RevisionGraph ONE = graph(
            "base1 [b_1]",
            "a1a <- base1",
            "b1a <- a1a",
            "a1b <- base1",
            "b1b <- a1b ; a3",
            "base2 [b_2]",
            "a2 <- base2",
            "b2 <- a2",
            "c2 <- b2 ; a3",
            "d2 <- c2",
            "base3 [b_3]",
            "a3 <- base3",
            "b3 <- a3");

    private static final RevisionGraph TWO = graph(
            "base1 [b_1]",
            "a1 <- base1",
            "b1 <- a1",
            "base2 <- ; b_1 [b_2]",
            "a2 <- base2",
            "b2 <- a2",
            "base3 [b_3]",
            "a3 <- base3",
            "b3 <- a3",
            "c3 <- b3 ; b2");

    private static final RevisionGraph THREE = graph("a1", "b1 <- a1", "c1 <- b1", "c2 <- ; b1", "d2 <- c2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -      | b_2@head | base3(base3) a3(a3) base2(a3,base2) a2(a2,a3) b2(a3,b2) c2(c2) d2(d2)
            -      | b1b      | base3(base3) a3(a3) base1(a3,base1) a1b(a1b,a3) b1b(b1b)
            -      | b1a      | base1(base1) a1a(a1a) b1a(b1a)
            -      | c2       | base3(base3) a3(a3) base2(a3,base2) a2(a2,a3) b2(a3,b2) c2(c2)
            -      | heads    | base3(base3) a3(a3) b3(b3) base2(b3,base2) a2(a2,b3) b2(b2,b3) c2(b3,c2) d2(b3,d2) base1(b3,base1,d2) a1b(a1b,b3,d2) b1b(b1b,b3,d2) a1a(a1a,b1b,b3,d2) b1a(b1a,b1b,b3,d2)
            b1a a2 | heads    | base3(a2,b1a,base3) a3(a2,a3,b1a) b3(a2,b1a,b3) b2(b1a,b2,b3) c2(b1a,b3,c2) d2(b1a,b3,d2) a1b(a1b,b1a,b3,d2) b1b(b1a,b1b,b3,d2)
            base1  | b_2@c2   | base3(base1,base3) a3(a3,base1) base2(a3,base1,base2) a2(a2,a3,base1) b2(a3,b2,base1) c2(base1,c2)
            b1b    | d2       | base2(b1b,base2) a2(a2,b1b) b2(b1b,b2) c2(b1b,c2) d2(b1b,d2)
            """)
    void anUpgradeBeginsTheBaseThatABranchNeeds(String rows, String target, String steps) {
        Journey.assertUpgrade(ONE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d2            | b_2@base | d2(c2) c2(a3,b2) b2(a2,a3) a2(a3,base2) base2(a3)
            b1a b1b d2 b3 | b_2@base | d2(b1a,b1b,b3,c2) c2(b1a,b1b,b2,b3) b2(a2,b1a,b1b,b3) a2(b1a,b1b,b3,base2) base2(b1a,b1b,b3)
            b1a b1b d2 b3 | b_1@base | b1a(a1a,b1b,b3,d2) a1a(b1b,b3,d2) b1b(a1b,b3,d2) a1b(b3,base1,d2) base1(b3,d2)
            """)
    void aDowngradeToTheBaseOfABranchLeavesWhatItNeeded(String rows, String target, String steps) {
        Journey.assertDowngrade(ONE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b1a b1b d2 b3 | b_3@base | b1b(a1b,b1a,b3,d2) d2(a1b,b1a,b3,c2) c2(a1b,b1a,b2,b3) b3(a1b,a3,b1a,b2) a3(a1b,b1a,b2,base3) base3(a1b,b1a,b2)
            b1a b1b d2 b3 | a3       | b3(b1a,b1b,d2)
            d2            | b_3@base | d2(c2) c2(a3,b2) a3(b2,base3) base3(b2)
            d2 b1b        | base3    | b1b(a1b,d2) d2(a1b,c2) c2(a1b,a3,b2) a3(a1b,b2,base3)
            """)
    void aDowngradeToTheBaseOfANeededBranchTakesAllItsDependentsBack(String rows, String target, String steps) {
        Journey.assertDowngrade(ONE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d2 | a3 | ! Revision 'a3' is no target for a downgrade, for nothing above it is applied: the database stands at 'd2'
            """)
    void aDowngradeToWhatOnlyADependencyHoldsIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(ONE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            heads     | b1a b1b d2 b3
            b_1@heads | b1a b1b
            b_2@heads | d2
            b_3@head  | b3
            b_1@head  | ! 'b_1@head' is ambiguous, for there are 2 heads: 'b1a', 'b1b'
            """)
    void everyBranchHasItsHead(String symbol, String expected) {
        Journey.assertResolves(ONE, symbol, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2       | d2       | d2 c2 b2
            base     | b_2@head | d2 c2 b2 a2 base2 a3 base3
            b_2@base | heads    | d2 c2 b2 a2 base2 a3 base3
            b_3@base | heads    | b3 a3 base3
            a3       | d2       | d2 c2 a3
            base     | b1b      | b1b a1b base1 a3 base3
            """)
    void aWalkTakesInWhatABranchNeeds(String from, String to, String walk) {
        Journey.assertWalk(ONE, from, to, walk);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - | b_2@base2 | base1(base1) base2(base2)
            - | b_2@head  | base1(base1) base2(base2) a2(a2) b2(b2)
            - | b_3@head  | base1(base1) base2(base2) a2(a2) b2(b2) base3(b2,base3) a3(a3,b2) b3(b2,b3) c3(c3)
            - | heads     | base1(base1) base2(base2) a2(a2) b2(b2) base3(b2,base3) a3(a3,b2) b3(b2,b3) c3(c3) a1(a1,c3) b1(b1,c3)
            """)
    void aBaseCanNeedALabel(String rows, String target, String steps) {
        Journey.assertUpgrade(TWO, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c3 b1 | b_1@base | b1(a1,c3) a1(c3) c3(b2,b3) b2(a2,b3) a2(b3,base2) base2(b3,base1) base1(b3)
            c3 b1 | b_2@base | c3(b1,b2,b3) b2(a2,b1,b3) a2(b1,b3,base2) base2(b1,b3)
            c3 b1 | b3       | c3(b1,b2,b3)
            """)
    void aBaseThatIsNeededTakesTheNeedyBaseBack(String rows, String target, String steps) {
        Journey.assertDowngrade(TWO, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | c2    | a1(a1) b1(b1) c2(c2)
            -  | heads | a1(a1) b1(b1) c2(c2) d2(d2) c1(c1,d2)
            c1 | d2    | c2(c1,c2) d2(c1,d2)
            """)
    void aRootCanHaveADependencyAlone(String rows, String target, String steps) {
        Journey.assertUpgrade(THREE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 d2 | base | c1(d2) d2(c2) c2(b1) b1(a1) a1()
            d2    | base | d2(c2) c2(b1) b1(a1) a1()
            """)
    void aRootWithADependencyAloneIsTakenBackToTheBase(String rows, String target, String steps) {
        Journey.assertDowngrade(THREE, rows, target, steps);
    }
}
