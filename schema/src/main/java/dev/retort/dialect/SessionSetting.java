package dev.retort.dialect;

import java.util.Objects;

/**
 * A time-out that a session can set for itself, in milliseconds.
 *
 * @param current answers one row with the present value, in a form that can be set again
 * @param format the statement that sets it, with {@code %s} for the value
 */
public record SessionSetting(SqlStatement current, String format) {

    public SessionSetting {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(format, "format");
    }

    /** The statement that sets a value. */
    public SqlStatement assignment(String value) {
        return SqlStatement.of(format.formatted(value));
    }
}
