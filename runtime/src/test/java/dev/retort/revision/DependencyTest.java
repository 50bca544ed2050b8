package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves on branches of which one needs another: an applied dependency that a row implies has no row of its own. */
class DependencyTest {

    private static final RevisionGraph LIBRARY =
            graph("a1 [lib1]", "b1 <- a1", "c1 <- b1", "a2 [lib2]", "b2 <- a2 ; b1");

    private static final RevisionGraph LABEL = graph("a1 [lib]", "a2 <- a1", "b1 <- ; lib [app]", "b2 <- b1");

    private static final RevisionGraph CRISSCROSS =
            graph("a1 [abranch]", "b1 [bbranch]", "a2 <- a1 ; b1", "b2 <- b1 ; a1");

    private static final RevisionGraph OWN_PARENT = graph("a1", "b1 <- a1 ; a1", "c1 <- b1 ; a1 b1");

    private static final RevisionGraph TWICE = graph("a1", "a2 <- a1", "b1 <- ; a2", "b2 <- b1 ; a1", "b3 <- b2 ; a2");

    private static final RevisionGraph MERGE =
            graph("a1", "b1 <- a1", "b2 <- a1", "c1 <- ; b1", "m <- b1 b2 ; c1", "n <- m");

    private static final RevisionGraph CHAIN = graph(
            "a1",
            "a2",
            "amerge <- a1 a2",
            "b1",
            "b2 <- ; amerge",
            "bmerge <- b1 b2",
            "c1 <- ; bmerge",
            "c2",
            "cmerge <- c1 c2 ; a2",
            "d1 <- ; cmerge",
            "e1 <- d1 ; b1 amerge");

    private static final RevisionGraph TANGLE = graph(
            "a1",
            "a2 <- a1",
            "a3 <- a1",
            "amerge <- a2 a3",
            "b1 <- ; a3",
            "b2 <- b1",
            "b3 <- b1",
            "bmerge <- b2 b3",
            "over <- amerge bmerge",
            "side <- b1 ; amerge");

    private static final RevisionGraph NORMALIZED =
            graph("a1", "a2 <- a1", "a3 <- a2", "b1", "b2 <- b1 ; a3", "b3 <- b2", "b4 <- b3 ; a3", "b5 <- b4");

    private static final RevisionGraph CROSSED = graph("a1 [a]", "a2 <- a1", "b1 [b]", "b2 <- b1 ; a2", "b3 <- b2");

    private static final RevisionGraph EFFECTIVE = graph("y1 [y]", "x1 [x]", "y2 <- y1 ; x1", "x2 <- x1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | b2    | a1(a1) b1(b1) a2(a2,b1) b2(b2)
            b2    | heads | c1(b2,c1)
            a1 a2 | heads | b1(a2,b1) b2(b2) c1(b2,c1)
            c1    | b2    | a2(a2,c1) b2(b2,c1)
            """)
    void anUpgradePullsInWhatItDependsOn(String rows, String target, String steps) {
        Journey.assertUpgrade(LIBRARY, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 b2 | a1        | c1(b2) b2(a2,b1) b1(a1,a2)
            b2    | a1        | b2(a2,b1) b1(a1,a2)
            c1 b2 | lib1@base | c1(b2) b2(a2,b1) b1(a1,a2) a1(a2)
            b1 a2 | lib1@base | b1(a1,a2) a1(a2)
            """)
    void aDowngradeTakesBackWhatDependsOnIt(String rows, String target, String steps) {
        Journey.assertDowngrade(LIBRARY, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 b2 | b1 | c1(b2)
            """)
    void aDowngradeToARowThatAnotherImpliesDeletesIt(String rows, String target, String steps) {
        Journey.assertDowngrade(LIBRARY, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2    | a2        | b2(a2,b1)
            c1 b2 | lib2@base | b2(a2,c1) a2(c1)
            c1 b2 | a2        | b2(a2,c1)
            """)
    void aDowngradeOfWhatDependsLeavesWhatItDependedOn(String rows, String target, String steps) {
        Journey.assertDowngrade(LIBRARY, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2 | b1 | ! Revision 'b1' is no target for a downgrade, for nothing above it is applied: the database stands at 'b2'
            """)
    void aDowngradeToWhatOnlyADependencyHoldsIsRefused(String rows, String target, String steps) {
        Journey.assertDowngrade(LIBRARY, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2    | a1        | a1
            b2    | c1        | b2 c1
            c1 b2 | lib2@base | c1
            c1 b2 | lib1@base | -
            a2    | b2        | b2
            b1 a2 | b2        | b2
            c1    | b2        | b2 c1
            """)
    void aStampCrossesADependency(String rows, String targets, String rowsAfter) {
        Journey.assertStamp(LIBRARY, rows, targets, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | app@head | a1(a1) b1(b1) b2(b2)
            a2 | b1       | b1(a2,b1)
            -  | lib      | a1(a1)
            """)
    void aDependencyOnALabelIsOneOnItsRevision(String rows, String target, String steps) {
        Journey.assertUpgrade(LABEL, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b2    | app@base | b2(b1) b1(a1)
            a2 b2 | lib@base | a2(b2) b2(b1) b1(a1) a1()
            b2    | lib@base | b2(b1) b1(a1) a1()
            """)
    void aDowngradeOfALabelledDependencyTakesItsDependentsBack(String rows, String target, String steps) {
        Journey.assertDowngrade(LABEL, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | heads | b1(b1) a1(a1,b1) b2(b2) a2(a2,b2)
            a2 | heads | b2(a2,b2)
            -  | a2    | b1(b1) a1(a1,b1) a2(a2)
            b2 | a2    | a2(a2,b2)
            a1 | a2    | b1(a1,b1) a2(a2)
            """)
    void branchesCanNeedOneAnother(String rows, String target, String steps) {
        Journey.assertUpgrade(CRISSCROSS, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a2 b2 | a1           | a2(b2)
            a2 b2 | b1           | b2(a2)
            a2 b2 | base         | a2(b2) b2(a1,b1) a1(b1) b1()
            a2 b2 | abranch@base | a2(b2) b2(a1,b1) a1(b1)
            a2 b2 | bbranch@-1   | b2(a2)
            b2    | b1           | b2(a1,b1)
            """)
    void branchesThatNeedOneAnotherComeBackApart(String rows, String target, String steps) {
        Journey.assertDowngrade(CRISSCROSS, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -  | heads | a1(a1) b1(b1) c1(c1)
            a1 | b1    | b1(b1)
            """)
    void aDependencyOnAParentSaysNothing(String rows, String target, String steps) {
        Journey.assertUpgrade(OWN_PARENT, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1 | a1   | c1(b1) b1(a1)
            b1 | base | b1(a1) a1()
            """)
    void aDependencyOnAParentIsNotRestored(String rows, String target, String steps) {
        Journey.assertDowngrade(OWN_PARENT, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a1 | heads | a2(a2) b1(b1) b2(b2) b3(b3)
            b1 | b3    | b2(b2) b3(b3)
            """)
    void aDependencyThatAnAncestorHasSaysNothing(String rows, String target, String steps) {
        Journey.assertUpgrade(TWICE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b3 | b1 | b3(b2) b2(b1)
            b3 | a1 | b3(b2) b2(b1) b1(a2) a2(a1)
            b3 | b2 | b3(b2)
            """)
    void aDependencyThatAnAncestorHasIsNotRestored(String rows, String target, String steps) {
        Journey.assertDowngrade(TWICE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | heads | a1(a1) b1(b1) b2(b1,b2) c1(b2,c1) m(m) n(n)
            c1    | m     | b2(b2,c1) m(m)
            b1 b2 | m     | c1(b2,c1) m(m)
            """)
    void aMergeCanDependOnWhatNeedsOneOfItsParents(String rows, String target, String steps) {
        Journey.assertUpgrade(MERGE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            n | m    | n(m)
            n | b2   | n(m) m(b2,c1)
            n | b1   | n(m) m(b2,c1)
            m | a1   | m(b2,c1) c1(b1,b2) b2(b1) b1(a1)
            m | base | m(b2,c1) c1(b1,b2) b2(b1) b1(a1) a1()
            """)
    void aMergeWithADependencyComesApartWithoutTheImpliedParent(String rows, String target, String steps) {
        Journey.assertDowngrade(MERGE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -        | heads  | a2(a2) a1(a1,a2) amerge(amerge) b2(b2) c2(b2,c2) b1(b1,b2,c2) bmerge(bmerge,c2) c1(c1,c2) cmerge(cmerge) d1(d1) e1(e1)
            a2 b1 c2 | heads  | a1(a1,a2,b1,c2) amerge(amerge,b1,c2) b2(b1,b2,c2) bmerge(bmerge,c2) c1(c1,c2) cmerge(cmerge) d1(d1) e1(e1)
            b1 c2    | bmerge | a2(a2,b1,c2) a1(a1,a2,b1,c2) amerge(amerge,b1,c2) b2(b1,b2,c2) bmerge(bmerge,c2)
            """)
    void mergesThatNeedOneAnotherMoveInTurn(String rows, String target, String steps) {
        Journey.assertUpgrade(CHAIN, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            e1 | d1   | e1(d1)
            e1 | c1   | e1(d1) d1(cmerge) cmerge(c1,c2)
            e1 | b2   | e1(d1) d1(cmerge) cmerge(c1,c2) c1(bmerge,c2) bmerge(b1,b2,c2)
            e1 | base | e1(d1) d1(cmerge) cmerge(c1,c2) c1(bmerge,c2) bmerge(b1,b2,c2) b1(b2,c2) c2(b2) b2(amerge) amerge(a1,a2) a1(a2) a2()
            """)
    void mergesThatNeedOneAnotherComeBackInTurn(String rows, String target, String steps) {
        Journey.assertDowngrade(CHAIN, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a3 b2 | over  | b3(a3,b2,b3) bmerge(a3,bmerge) a2(a2,a3,bmerge) amerge(amerge,bmerge) over(over)
            -     | heads | a1(a1) a3(a3) a2(a2,a3) amerge(amerge) b1(amerge,b1) b3(amerge,b3) b2(amerge,b2,b3) bmerge(amerge,bmerge) side(bmerge,side) over(over,side)
            """)
    void aTangleOfMergesMovesUp(String rows, String target, String steps) {
        Journey.assertUpgrade(TANGLE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            over side | bmerge | over(bmerge,side)
            over side | amerge | over(bmerge,side)
            over side | b1     | over(bmerge,side) bmerge(b2,b3,side) b2(b3,side) side(amerge,b3) b3(amerge,b1)
            over side | a2     | over(bmerge,side) side(amerge,bmerge) amerge(a2,bmerge)
            """)
    void anImpliedRowComesBackOnceItsDependentsAreGone(String rows, String target, String steps) {
        Journey.assertDowngrade(TANGLE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -     | b5    | a1(a1) a2(a2) a3(a3) b1(a3,b1) b2(b2) b3(b3) b4(b4) b5(b5)
            b3    | b5    | b4(b4) b5(b5)
            b4    | heads | b5(b5)
            a3 b1 | b2    | b2(b2)
            a3    | b5    | b1(a3,b1) b2(b2) b3(b3) b4(b4) b5(b5)
            a2    | b5    | a3(a3) b1(a3,b1) b2(b2) b3(b3) b4(b4) b5(b5)
            """)
    void normalizedParentsMoveTheRows(String rows, String target, String steps) {
        Journey.assertUpgrade(NORMALIZED, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            b5 | b3 | b5(b4) b4(b3)
            b5 | b1 | b5(b4) b4(b3) b3(b2) b2(a3,b1)
            b5 | a2 | b5(b4) b4(b3) b3(b2) b2(a3,b1) a3(a2,b1)
            b4 | b3 | b4(b3)
            """)
    void normalizedParentsBringTheRowsBack(String rows, String target, String steps) {
        Journey.assertDowngrade(NORMALIZED, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a2 b1 | b@base | b1(a2)
            b3    | b@base | b3(b2) b2(a2,b1) b1(a2)
            b3    | a@base | b3(b2) b2(a2,b1) a2(a1,b1) a1(b1)
            b3    | a1     | b3(b2) b2(a2,b1) a2(a1,b1)
            b2    | b1     | b2(a2,b1)
            """)
    void aBranchComesBackAloneOrWithWhatNeedsIt(String rows, String target, String steps) {
        Journey.assertDowngrade(CROSSED, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x2 y2 | x@-1 | x2(y2)
            x1 y2 | x@-1 | y2(x1,y1) x1(y1)
            y2    | x@-1 | y2(x1,y1) x1(y1)
            y2    | y@-1 | y2(x1,y1)
            x2 y2 | y@-1 | y2(x2,y1)
            x2 y2 | x1   | x2(y2)
            """)
    void aStepDownCountsFromAnAppliedHeadWithoutARow(String rows, String target, String steps) {
        Journey.assertDowngrade(EFFECTIVE, rows, target, steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x1 y1 | y2    | y2(y2)
            y2    | x@+1  | x2(x2,y2)
            y2    | heads | x2(x2,y2)
            -     | y2    | x1(x1) y1(x1,y1) y2(y2)
            """)
    void aStepUpCountsFromAnAppliedHeadWithoutARow(String rows, String target, String steps) {
        Journey.assertUpgrade(EFFECTIVE, rows, target, steps);
    }
}
