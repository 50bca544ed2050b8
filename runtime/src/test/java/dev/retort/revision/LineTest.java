package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves on a line of five, with one row that walks up and down it. */
class LineTest {

    private static final RevisionGraph LINE = graph("a", "b <- a", "c <- b", "d <- c", "e <- d");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - | e     | a(a) b(b) c(c) d(d) e(e)
            - | head  | a(a) b(b) c(c) d(d) e(e)
            - | heads | a(a) b(b) c(c) d(d) e(e)
            c | e     | d(d) e(e)
            - | c     | a(a) b(b) c(c)
            b | b     | -
            e | head  | -
            - | base  | -
            """)
    void anUpgradeRunsWhatIsNotYetApplied(String rows, String target, String steps) {
        Journey.assertUpgrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e | c     | -
            b | a     | -
            e | base  | -
            e | heads | -
            """)
    void anUpgradeToWhatIsAppliedDoesNothing(String rows, String target, String steps) {
        Journey.assertUpgrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a | +1     | b(b)
            a | +2     | b(b) c(c)
            b | +3     | c(c) d(d) e(e)
            a | b+2    | b(b) c(c) d(d)
            a | d-2    | b(b)
            - | +1     | a(a)
            - | base+1 | a(a)
            - | base+2 | a(a) b(b)
            - | head-1 | a(a) b(b) c(c) d(d)
            c | +0     | -
            """)
    void stepsUpCountFromTheRowOrFromARevision(String rows, String target, String steps) {
        Journey.assertUpgrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a | -2     | ! An upgrade leads up, and '-2' leads down
            b | -1     | ! An upgrade leads up, and '-1' leads down
            a | +5     | ! '+5' leads too far: after 4 steps the history ends at 'e'
            c | +3     | ! '+3' leads too far: after 2 steps the history ends at 'e'
            a | d+2    | ! 'd+2' leads too far: after 1 step the history ends at 'e'
            a | base-1 | ! 'base-1' leads too far: after 0 steps the history ends at the base
            """)
    void stepsThatDoNotLeadUpAreRefused(String rows, String target, String steps) {
        Journey.assertUpgrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e | c    | e(d) d(c)
            c | base | c(b) b(a) a()
            e | a    | e(d) d(c) c(b) b(a)
            - | base | -
            """)
    void aDowngradeTakesBackWhatStandsOnTheTarget(String rows, String target, String steps) {
        Journey.assertDowngrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c | -1     | c(b)
            e | -3     | e(d) d(c) c(b)
            e | -5     | e(d) d(c) c(b) b(a) a()
            e | a+2    | e(d) d(c)
            d | c-2    | d(c) c(b) b(a)
            e | c-2    | e(d) d(c) c(b) b(a)
            a | -1     | a()
            e | head-1 | e(d)
            c | -0     | -
            """)
    void stepsDownCountFromTheRowOrFromARevision(String rows, String target, String steps) {
        Journey.assertDowngrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e | +2  | ! A downgrade leads down, and '+2' leads up
            e | -6  | ! '-6' leads too far: after 5 steps the history ends at the base
            - | -1  | ! '-1' leads too far: after 0 steps the history ends at the base
            e | a-2 | ! 'a-2' leads too far: after 1 step the history ends at the base
            """)
    void stepsThatDoNotLeadDownAreRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e | e | -
            c | c | -
            a | a | -
            """)
    void aDowngradeToWhereTheDatabaseStandsDoesNothing(String rows, String target, String steps) {
        Journey.assertDowngrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b | c | ! Revision 'c' is no target for a downgrade, for it is not applied: the database stands at 'b'
            c | e | ! Revision 'e' is no target for a downgrade, for it is not applied: the database stands at 'c'
            - | a | ! Revision 'a' is no target for a downgrade, for it is not applied: the database stands at the base
            """)
    void aDowngradeToWhatIsNotAppliedIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(LINE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            - | e    | e
            b | e    | e
            e | b    | b
            c | c    | c
            c | base | -
            - | base | -
            c | +1   | d
            c | -1   | b
            - | c c  | c
            """)
    void aStampPutsTheTargetInPlaceOfTheRow(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(LINE, rows, targets, rowsAfter);
    }
}
