package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Console console(boolean terminal) {
        return new Console(new PrintWriter(out), new PrintWriter(err), terminal);
    }

    @Test
    void aTerminalGetsColour() {
        console(true).error("no");
        assertThat(err).hasToString("\u001b[31merror: \u001b[0mno\n");
    }

    @Test
    void aPipeGetsNoColour() {
        console(false).error("no");
        assertThat(err).hasToString("error: no\n");
    }

    @Test
    void onlyATerminalThatIsNotToBeQuietIsWatched() {
        Console watched = console(true);
        assertThat(watched.isWatched()).isTrue();
        watched.be(true, false);
        assertThat(watched.isWatched()).isFalse();
        assertThat(console(false).isWatched()).isFalse();
    }

    @Test
    void textThatWouldSteerATerminalIsWrittenOut() {
        console(true).result("a\u001b]0;title\u0007b\u202ec");
        assertThat(out).hasToString("a\\u001b]0;title\\u0007b\\u202ec\n");
    }
}
