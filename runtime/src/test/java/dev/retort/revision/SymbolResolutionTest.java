package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static dev.retort.revision.Graphs.ids;
import static dev.retort.revision.Graphs.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolResolutionTest {

    private static final RevisionGraph LINE =
            graph("aaaa1111", "aaaa2222 <- aaaa1111", "bbbb <- aaaa2222", "abc <- bbbb", "abcd <- abc");
    private static final RevisionGraph LABELLED = graph(
            "a [abranch]",
            "b <- a",
            "somelongername <- b",
            "c <- somelongername",
            "d",
            "e <- d [ebranch]",
            "someothername <- e",
            "f <- someothername");
    private static final RevisionGraph FORK = graph("root", "left <- root", "right <- root", "left2 <- left");

    @ParameterizedTest
    @CsvSource({
        "aaaa1111, aaaa1111",
        "aaaa2, aaaa2222",
        "b, bbbb",
        "abc, abc",
        "head, abcd",
        "heads, abcd",
        "base, ''",
        "current, bbbb",
        "+1, abc",
        "+2, abcd",
        "+0, bbbb",
        "-1, aaaa2222",
        "-3, ''",
        "head-1, abc",
        "base+2, aaaa2222",
        "aaaa1+1, aaaa2222",
        "abcd-4, aaaa1111",
        "aaaa1111-1, ''",
        "current+1, abc",
    })
    void aSymbolStandsForARevision(String symbol, String expected) {
        assertThat(ids(LINE.resolve(symbol, List.of("bbbb")))).isEqualTo(words(expected));
    }

    @Test
    void aPrefixOfSeveralIdsListsThem() {
        assertThatThrownBy(() -> LINE.resolve("aaaa", List.of()))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.USAGE))
                .hasMessage("'aaaa' is ambiguous, for 2 revisions begin with it: 'aaaa1111', 'aaaa2222':"
                        + " write more of the id");
    }

    @Test
    void anIdOfThreeCharactersIsWrittenWhole() {
        assertThatThrownBy(() -> graph("abc").resolve("ab", List.of()))
                .hasMessage("There is no revision 'ab' (write at least four characters of an id):"
                        + " `history` lists those there are");
    }

    @ParameterizedTest
    @CsvSource({"zzzz", "abcde", "a:b", "''", "head+", "héad", "head@", "a@b@c"})
    void anUnknownRevisionIsRefused(String symbol) {
        assertThatThrownBy(() -> LINE.resolve(symbol, List.of()))
                .hasMessageStartingWith("There is no revision '" + symbol + "'");
    }

    @Test
    void headIsRefusedWhereThereAreSeveral() {
        assertThatThrownBy(() -> FORK.resolve("head", List.of()))
                .hasMessage("'head' is ambiguous, for there are 2 heads: 'right', 'left2': name one of them,"
                        + " say 'heads' for all, or merge them by a revision that revises them all");
        assertThat(ids(FORK.resolve("heads", List.of()))).containsExactly("right", "left2");
    }

    @Test
    void aWalkOutOfTheHistoryIsRefused() {
        assertThatThrownBy(() -> LINE.resolve("+3", List.of("bbbb")))
                .hasMessage("'+3' leads too far: after 2 steps the history ends at 'abcd'");
        assertThatThrownBy(() -> LINE.resolve("-4", List.of("bbbb")))
                .hasMessage("'-4' leads too far: after 3 steps the history ends at the base");
    }

    @Test
    void aWalkOverAForkIsRefused() {
        assertThatThrownBy(() -> FORK.resolve("+1", List.of("root")))
                .hasMessage("'+1' is ambiguous, for the history parts at 'root' into 'left', 'right':"
                        + " name the revision that is meant");
        assertThatThrownBy(() -> FORK.resolve("-1", List.of("left2", "right")))
                .hasMessage("'-1' is ambiguous, for 'current' stands for 'left2', 'right':"
                        + " count from one of them, as in 'left2-1'");
    }

    @Test
    void currentIsRefusedWhereItIsUnknown() {
        assertThatThrownBy(() -> LINE.resolve("current", List.of("gone")))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.DATABASE))
                .hasMessageStartingWith(
                        "The database stands at revision 'gone', which is not among the revisions here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ebranch               | e
            abranch               | a
            e                     | e
            ebranch@ebranch       | e
            ebranch@some          | someothername
            abranch@some          | somelongername
            ebranch@someothername | someothername
            abranch@head          | c
            abranch@heads         | c
            abranch@base          | -
            ebranch@base+2        | e
            ebranch@head-1        | someothername
            ebranch@e+1           | someothername
            e@d                   | d
            someoth@d             | d
            somel                 | somelongername
            heads                 | c f
            """)
    void aBranchNarrowsDownWhatASymbolStandsFor(String symbol, String expected) {
        Journey.assertResolves(LABELLED, symbol, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ebranch@b   | ! Revision 'b' does not lie on branch 'ebranch', which holds neither what it follows
            abranch@e   | ! Revision 'e' does not lie on branch 'abranch'
            x@d         | ! There is no branch 'x': a branch is named by a label or by the id of a revision on it
            head@d      | ! There is no branch 'head'
            some@d      | ! 'some' is ambiguous, for 2 revisions begin with it: 'somelongername', 'someothername'
            some        | ! 'some' is ambiguous, for 2 revisions begin with it: 'somelongername', 'someothername'
            ebranch@sos | ! There is no revision 'sos' (write at least four characters of an id)
            sos         | ! There is no revision 'sos' (write at least four characters of an id)
            xyzzyx      | ! There is no revision 'xyzzyx': `history` lists those there are
            head        | ! 'head' is ambiguous, for there are 2 heads: 'c', 'f'
            """)
    void whatDoesNotLieOnTheBranchIsRefused(String symbol, String expected) {
        Journey.assertResolves(LABELLED, symbol, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            c1branch@head | d
            c1branch@c1   | c1
            c1branch@d    | d
            c1branch@a    | a
            c1branch@c2   | ! Revision 'c2' does not lie on branch 'c1branch'
            c2@head       | d
            """)
    void aBranchGoesOnBehindAMerge(String symbol, String expected) {
        Journey.assertResolves(graph("a", "c1 <- a [c1branch]", "c2 <- a", "d <- c1 c2"), symbol, expected);
    }

    @Test
    void aBranchStandsWhereItsAppliedHeadDoes() {
        RevisionGraph graph = graph("y1 [y]", "x1 [x]", "y2 <- y1 ; x1", "x2 <- x1");

        assertThat(ids(graph.resolve("current", List.of("y2")))).containsExactly("y2");
        assertThat(ids(graph.resolve("x@current", List.of("y2")))).containsExactly("x1");
    }

    @ParameterizedTest
    @CsvSource({"current, true", "+1, true", "b@-1, true", "current-1, true", "b@current, true"})
    @CsvSource({"head, false", "base+1, false", "b@head-2, false", "a:b, false"})
    void onlyCurrentAndStepsAloneAskTheDatabase(String symbol, boolean asks) {
        assertThat(RevisionGraph.asksDatabase(symbol)).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"current:, true", ":current+1, true", "b@current:head, true", "-2:, false", "a:+2, false"})
    void onlyARangeWithCurrentInItAsksTheDatabase(String range, boolean asks) {
        assertThat(RevisionRange.of(range).asksDatabase()).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"a", "a:b:c", "''"})
    void aRangeHasOneColon(String text) {
        assertThatThrownBy(() -> RevisionRange.of(text))
                .hasMessage("'" + text + "' is not a range of revisions: write FROM:TO, FROM: or :TO");
    }
}
