package dev.retort;

import java.util.Locale;

/** Where a schema is read from. */
public enum Source {
    /** What the entity classes ask for. */
    MODEL,
    /** What is live behind the JDBC URL. */
    DATABASE,
    /** What the revisions add up to, replayed in memory. */
    HISTORY;

    /** {@code model}, {@code database} or {@code history}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
