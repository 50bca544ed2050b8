package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.Objects;

/**
 * A stretch of the history as a person types it: {@code a:b}, {@code a:} or {@code :b}.
 *
 * @param from where it begins, as {@link RevisionGraph#resolve} reads it; empty for the base
 * @param to where it ends; empty for all heads
 */
public record RevisionRange(String from, String to) {

    public RevisionRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Whether the text is meant as a range. */
    public static boolean isRange(String text) {
        return text.contains(":");
    }

    /**
     * Takes a range apart at its colon.
     *
     * @throws RetortException of kind USAGE if it has none, or several
     */
    public static RevisionRange of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon != text.lastIndexOf(':')) {
            throw RetortException.usage("'" + text + "' is not a range of revisions: write FROM:TO, FROM: or :TO");
        }
        return new RevisionRange(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether one end is where the database stands, or is counted from there. */
    public boolean asksDatabase() {
        return Symbol.of(from).name().equals("current") || Symbol.of(to).name().equals("current");
    }
}
