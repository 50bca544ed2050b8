package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static dev.retort.revision.Graphs.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Revisions that follow themselves, at once or in the end: the error names those of the cycle and no others. */
class CycleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            alone           | a <- a                               | a
            a base          | a <- a, b <- a, c <- b               | a
            a head          | a, b <- a, c <- b c                  | c
            in the middle   | a, b <- a b, c <- b                  | b
            a branch        | a, b <- a b, c1 <- b, c2 <- b        | b
            a merge         | a, b1 <- a, b2 <- a, c <- b1 b2 c    | c
            needs itself alone         | a <- ; a                            | a
            a base that needs itself   | a <- ; a, b <- a, c <- b            | a
            a head that needs itself   | a, b <- a, c <- b ; c               | c
            a branch that needs itself | a, b <- a ; b, c1 <- b, c2 <- b     | b
            a merge that needs itself  | a, b1 <- a, b2 <- a, c <- b1 b2 ; c | c
            """)
    void aRevisionThatFollowsItselfIsRefused(String what, String revisions, String looped) {
        assertThatThrownBy(() -> graph(revisions.split(", ")))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                .hasMessage("Revision '" + looped + "' in " + looped + ".java follows itself: name the one before it");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            of three            | a <- c, b <- a, c <- b                                | a b c
            of two              | a <- b, b <- a                                        | a b
            beside a chain      | a <- c, b <- a, c <- b, x, y <- x                     | a b c
            below a chain       | a <- c, b <- a, c <- b, d <- c, e <- d                | a b c
            above a chain       | x, y <- x, a <- y c, b <- a, c <- b                   | a b c
            between two chains  | x, a <- x c, b <- a, c <- b, d <- c                   | a b c
            of dependencies     | a <- ; c, b <- ; a, c <- ; b                          | a b c
            of both kinds       | a <- ; c, b <- a, c <- b                              | a b c
            needed from above   | a <- ; c, b <- ; a, c <- ; b, d <- c, e <- ; d        | a b c
            that needs a chain  | x, y <- x, a <- y ; c, b <- a, c <- b                 | a b c
            by way of a label   | a <- ; tip, b <- a, c <- b [tip]                      | a b c
            with a short cut    | a, b <- a d, c <- b, d <- c b, e <- d                 | b c d
            """)
    void theCycleAloneIsNamed(String what, String revisions, String cycle) {
        String files =
                Stream.of(cycle.split(" ")).map(id -> id + " (" + id + ".java)").collect(Collectors.joining(", "));
        assertThatThrownBy(() -> graph(revisions.split(", ")))
                .hasMessage("Revisions follow one another in a cycle: " + files
                        + ": correct what one of them revises or depends on");
    }

    @Test
    void anIdWithinAnotherMakesNoCycle() {
        assertThat(ids(graph("user", "user_foo <- user", "foo <- ; user_foo").realHeads()))
                .containsExactly("foo");
    }
}
