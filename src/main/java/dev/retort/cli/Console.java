package dev.retort.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All that the command line prints: results to standard output, messages to standard error, colour on a terminal alone.
 * Text that comes from a database, an entity or a revision is data: control characters in it are shown, not obeyed.
 */
final class Console {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;
    private final Optional<BufferedReader> keyboard;
    private boolean quiet;
    private boolean verbose;

    /**
     * @param terminal whether a person reads at a terminal, who likes colour and wants to know that work goes on
     */
    Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this(out, err, terminal, Optional.empty());
    }

    /**
     * @param keyboard where a person answers, if one is there
     */
    Console(PrintWriter out, PrintWriter err, boolean terminal, Optional<BufferedReader> keyboard) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.keyboard = keyboard;
    }

    void be(boolean quietFromNowOn, boolean verboseFromNowOn) {
        quiet = quietFromNowOn;
        verbose = verboseFromNowOn;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Whether somebody waits at a terminal for what is going on. */
    boolean isWatched() {
        return terminal && !quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** A line of the result. */
    void result(String line) {
        out.println(shown(line));
        out.flush();
    }

    /** That a file was written. */
    void generated(Path file) {
        result("Generated " + typed(file));
    }

    /** That a file which was there was written anew. */
    void rewritten(Path file) {
        result("Rewrote " + typed(file));
    }

    /** That a file was deleted. */
    void deleted(Path file) {
        result("Deleted " + typed(file));
    }

    /** The path as one would type it here, relative to the working directory if it lies below. */
    private static Path typed(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    /** The result as a whole, which ends its own lines. */
    void document(String text) {
        out.print(text);
        out.flush();
    }

    /** A person's yes or no; empty if there is nobody to ask, or the answer is neither. */
    Optional<Boolean> ask(String question) {
        if (quiet || keyboard.isEmpty()) {
            return Optional.empty();
        }
        err.print(shown(question) + " [y/n] ");
        err.flush();
        try {
            String line = keyboard.get().readLine();
            String answer = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
            boolean yes = answer.startsWith("y");
            return yes || answer.startsWith("n") ? Optional.of(yes) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the answer", e);
        }
    }

    /** A line about what is going on; silent under {@code -q}. */
    void message(String line) {
        if (!quiet) {
            err.println(shown(line));
            err.flush();
        }
    }

    /** A line about what went wrong. */
    void error(String line) {
        err.println(paint("31", "error: ") + shown(line));
        err.flush();
    }

    /** A line that stands out: what is good in green. */
    void success(String line) {
        if (!quiet) {
            err.println(paint("32", shown(line)));
            err.flush();
        }
    }

    /** Where an error came from, for {@code -v}. */
    void trace(Throwable failure) {
        failure.printStackTrace(err);
        err.flush();
    }

    private String paint(String code, String text) {
        return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text with its control characters written out. */
    static String shown(String text) {
        return CONTROL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        String.format("\\u%04x", (int) match.group().charAt(0))));
    }
}
