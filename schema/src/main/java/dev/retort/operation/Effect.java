package dev.retort.operation;

import dev.retort.schema.Schema;
import java.util.List;

/**
 * What SQL of a revision's own does to the schema, as far as its author has said so.
 *
 * @param known whether it was said
 * @param operations the changes that it makes, in order; none for SQL that is known to change nothing that a schema describes
 */
public record Effect(boolean known, List<Operation> operations) {

    /** Nothing was said. */
    public static final Effect UNKNOWN = new Effect(false, List.of());

    public Effect {
        operations = List.copyOf(operations);
        if (!known && !operations.isEmpty()) {
            throw new IllegalArgumentException("an unknown effect of " + operations);
        }
    }

    public static Effect of(List<Operation> operations) {
        return new Effect(true, operations);
    }

    /** The schema with the changes made, which is as before where none are known. */
    Schema applyTo(Schema schema) {
        Schema after = schema;
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        return after;
    }
}
