package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves on two labelled branches that part behind a common trunk. */
class TwoBranchesTest {

    private static final RevisionGraph FORK =
            graph("a", "b <- a", "c1 <- b [c1branch]", "d1 <- c1", "c2 <- b [c2branch]", "d2 <- c2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | d1             | a(a) b(b) c1(c1) d1(d1)
            -  | heads          | a(a) b(b) c2(c2) d2(d2) c1(c1,d2) d1(d1,d2)
            d1 | d2             | c2(c2,d1) d2(d1,d2)
            d1 | heads          | c2(c2,d1) d2(d1,d2)
            b  | c1branch@head  | c1(c1) d1(d1)
            -  | c1branch@head  | a(a) b(b) c1(c1) d1(d1)
            c1 | c2branch@head  | c2(c1,c2) d2(c1,d2)
            b  | c2branch@heads | c2(c2) d2(d2)
            """)
    void anUpgradeRunsOneBranchOrBoth(String rows, String target, String steps) {
        Journey.assertUpgrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | head | ! 'head' is ambiguous, for there are 2 heads: 'd1', 'd2'
            b  | head | ! 'head' is ambiguous, for there are 2 heads: 'd1', 'd2'
            d1 | head | ! 'head' is ambiguous, for there are 2 heads: 'd1', 'd2'
            """)
    void headIsRefusedForItCouldBeEither(String rows, String target, String steps) {
        Journey.assertUpgrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a     | base+2          | b(b)
            -     | base+2          | a(a) b(b)
            -     | c2branch@base+2 | a(a) b(b)
            b     | c2branch@base+3 | c2(c2)
            -     | c2branch@base+3 | a(a) b(b) c2(c2)
            c1    | c2branch@+1     | c2(c1,c2)
            c1 c2 | c2branch@+1     | d2(c1,d2)
            c2    | c2branch@+1     | d2(d2)
            -     | c2branch@+1     | a(a)
            b     | c2branch@+2     | c2(c2) d2(d2)
            c1    | +1              | d1(d1)
            """)
    void stepsUpKeepToTheirBranch(String rows, String target, String steps) {
        Journey.assertUpgrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 c2 | +1     | ! '+1' is ambiguous, for 'current' stands for 'c1', 'c2'
            b     | +1     | ! '+1' is ambiguous
            -     | +3     | ! '+3' is ambiguous
            b     | b+1    | ! 'b+1' is ambiguous
            b     | base+3 | ! 'base+3' is ambiguous
            """)
    void stepsUpAreRefusedWhereTheyCouldGoEitherWay(String rows, String target, String steps) {
        Journey.assertUpgrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - | +1     | a(a)
            - | base+1 | a(a)
            - | +2     | a(a) b(b)
            """)
    void stepsUpBeforeTheForkNeedNoBranch(String rows, String target, String steps) {
        Journey.assertUpgrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | -1 | ! '-1' is ambiguous, for 'current' stands for 'd1', 'd2'
            d2 d1 | -1 | ! '-1' is ambiguous, for 'current' stands for 'd2', 'd1'
            d1 c2 | -1 | ! '-1' is ambiguous, for 'current' stands for 'd1', 'c2'
            c1 d2 | -1 | ! '-1' is ambiguous, for 'current' stands for 'c1', 'd2'
            """)
    void aStepDownFromTwoRowsIsRefusedWhicheverIsReadFirst(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | c1branch@-1     | d1(c1,d2)
            d1 c2 | c1branch@-1     | d1(c1,c2)
            d1 d2 | c1branch@-2     | d1(c1,d2) c1(d2)
            d1    | c1branch@-1     | d1(c1)
            d1 d2 | c1branch@head-1 | d1(c1,d2)
            b     | c1branch@-1     | b(a)
            """)
    void aStepDownKeepsToItsBranch(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | d2-1 | d2(c2,d1)
            d2 d1 | d2-1 | d2(c2,d1)
            d1 d2 | d1-1 | d1(c1,d2)
            """)
    void aStepDownFromARevisionIsTheSameWhicheverRowIsReadFirst(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c2 | c1branch@-1 | ! 'c1branch@-1' leads nowhere, for nothing of branch 'c1branch' is applied
            -  | c1branch@-1 | ! 'c1branch@-1' leads nowhere, for nothing of branch 'c1branch' is applied
            """)
    void aStepDownOnABranchThatIsNotAppliedIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | c1branch@b | d1(c1,d2) c1(d2)
            d1 d2 | c2@b       | d2(c2,d1) c2(d1)
            d1 d2 | d1@b       | d1(c1,d2) c1(d2)
            d1 d2 | c1         | d1(c1,d2)
            d1 d2 | c2         | d2(c2,d1)
            """)
    void aTargetWithABranchLeavesTheOtherBranchAlone(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | b    | d1(c1,d2) c1(d2) d2(c2) c2(b)
            d1 d2 | a    | d1(c1,d2) c1(d2) d2(c2) c2(b) b(a)
            d1 d2 | base | d1(c1,d2) c1(d2) d2(c2) c2(b) b(a) a()
            """)
    void aTargetWithoutABranchTakesBothBack(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 | -1 | c1(b)
            a  | -1 | a()
            """)
    void oneRowStepsDownToTheTrunk(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - | -1 | ! '-1' leads too far: after 0 steps the history ends at the base
            """)
    void aStepDownFromTheBaseIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1    | c1 | -
            d1 d2 | d1 | -
            """)
    void aDowngradeToARowDoesNothing(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d2 | c1       | ! Revision 'c1' is no target for a downgrade, for it is not applied: the database stands at 'd2'
            d1 | c2branch | ! Revision 'c2' is no target for a downgrade, for it is not applied: the database stands at 'd1'
            """)
    void aDowngradeToTheOtherBranchIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | heads | ! A downgrade leads to one revision, and 'heads' stands for 'd1', 'd2'
            """)
    void aDowngradeLeadsToOneRevision(String rows, String target, String steps) {
        Journey.assertDowngrade(FORK, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 c2 | b    | b
            d1 d2 | b    | b
            d1 d2 | a    | a
            d1 d2 | base | -
            """)
    void aStampDownToTheTrunkEndsBothBranches(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FORK, rows, targets, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | c1branch@base | d2
            d1 d2 | c2branch@base | d1
            d1    | c2branch@base | d1
            """)
    void aStampAtTheBaseOfABranchEndsThatBranch(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FORK, rows, targets, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            d1 d2 | c1            | c1 d2
            b     | c1            | c1
            c1    | c2            | c1 c2
            c1    | d1            | d1
            d1    | c2branch@head | d1 d2
            d1 c2 | c2branch@head | d1 d2
            -     | c2branch@head | d2
            """)
    void aStampMovesTheRowOnItsLineAndNoOther(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FORK, rows, targets, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | heads   | d1 d2
            d1 d2 | heads   | d1 d2
            -     | d1 d2   | d1 d2
            b     | c1 c2   | c1 c2
            d1 d2 | c1 d2   | c1 d2
            d1 d2 | base c2 | c2
            """)
    void aStampAtSeveralRevisionsHoldsThemAll(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FORK, rows, targets, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | b d1  | ! Revision 'b' is applied along with the others of 'b', 'd1'
            d2 | d1 c1 | ! Revision 'c1' is applied along with the others of 'd1', 'c1'
            """)
    void aStampAtARevisionAndItsAncestorIsRefused(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(FORK, rows, targets, rowsAfter);
    }
}
