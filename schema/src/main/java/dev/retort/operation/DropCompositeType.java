package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops a composite type that no column and no other type uses any more.
 *
 * @param name the type's name
 */
public record DropCompositeType(QualifiedName name) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.drop(schema, this, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new CreateCompositeType(CompositeEdit.type(before, this, name)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropCompositeType(this);
    }
}
