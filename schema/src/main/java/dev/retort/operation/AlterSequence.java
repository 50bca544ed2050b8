package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import java.util.List;

/**
 * Changes how a sequence counts; the value it stands at stays.
 *
 * @param name the sequence's name
 * @param options how it counts from now on
 */
public record AlterSequence(QualifiedName name, SequenceOptions options) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.alterSequence(schema, this, name, options);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new AlterSequence(name, Edit.sequence(before, this, name).options()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterSequence(this);
    }
}
