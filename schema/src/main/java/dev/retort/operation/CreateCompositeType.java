package dev.retort.operation;

import dev.retort.schema.CompositeType;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Creates a composite type.
 *
 * @param type the type
 */
public record CreateCompositeType(CompositeType type) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(type.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.create(schema, this, type);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropCompositeType(type.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createCompositeType(this);
    }
}
