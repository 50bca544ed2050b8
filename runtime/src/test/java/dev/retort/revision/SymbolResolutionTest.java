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
    @CsvSource({"zzzz", "abcde", "x@head", "a:b", "''", "head+", "héad"})
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
                .hasMessage("'+3' leads too far: there are only 2 revisions that way, up to 'abcd'");
        assertThatThrownBy(() -> LINE.resolve("-4", List.of("bbbb")))
                .hasMessage("'-4' leads too far: there are only 3 revisions that way, up to the base");
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
}
