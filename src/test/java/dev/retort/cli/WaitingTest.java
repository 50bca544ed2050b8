package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person at a terminal sees while a command works. */
class WaitingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private PrintStream before;

    @BeforeEach
    void watch() {
        before = System.err;
        System.setErr(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void workOfMoreThanASecondIsShownUntilItEnds() throws InterruptedException {
        Waiting waiting = Waiting.on(console(false), "Reading the entities");
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!text().contains("Reading the entities") && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            assertThat(text()).contains("Reading the entities");
        } finally {
            waiting.close();
        }
        String atTheEnd = text();
        assertThat(atTheEnd.substring(atTheEnd.lastIndexOf('\r'))).isBlank();
    }

    @Test
    void shortWorkShowsNothing() {
        Waiting.on(console(false), "Reading the entities").close();
        assertThat(text()).isEmpty();
    }

    @Test
    void whoAskedForQuietIsShownNothing() {
        assertThat(Waiting.on(console(true), "Reading the entities")).isSameAs(Waiting.UNSEEN);
    }

    private static Console console(boolean quiet) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), true);
        console.be(quiet, false);
        return console;
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
