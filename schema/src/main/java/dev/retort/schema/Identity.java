package dev.retort.schema;

import java.util.Objects;

/**
 * An identity column: GENERATED ALWAYS or BY DEFAULT AS IDENTITY.
 *
 * @param always whether the database refuses a value given by a row (ALWAYS); otherwise a given value wins (BY DEFAULT)
 * @param options how the sequence behind it counts
 */
public record Identity(boolean always, SequenceOptions options) implements ColumnValue {

    public Identity {
        Objects.requireNonNull(options, "options");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.identity(this);
    }
}
