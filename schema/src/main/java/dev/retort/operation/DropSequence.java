package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops a sequence.
 *
 * @param name the sequence's name
 */
public record DropSequence(QualifiedName name) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropSequence(schema, this, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new CreateSequence(Edit.sequence(before, this, name)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropSequence(this);
    }
}
