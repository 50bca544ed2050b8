package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import java.util.List;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(sequence.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createSequence(schema, this, sequence);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropSequence(sequence.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSequence(this);
    }
}
