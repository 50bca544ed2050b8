package dev.retort.schema;

import java.util.Objects;

/**
 * A sequence of its own, as {@code CREATE SEQUENCE} makes it; the one behind an identity column is part of the column.
 *
 * @param name the sequence's name
 * @param options how it counts
 */
public record Sequence(QualifiedName name, SequenceOptions options) {

    public Sequence {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(options, "options");
    }

    public Sequence withName(QualifiedName other) {
        return new Sequence(other, options);
    }

    public Sequence withOptions(SequenceOptions other) {
        return new Sequence(name, other);
    }
}
