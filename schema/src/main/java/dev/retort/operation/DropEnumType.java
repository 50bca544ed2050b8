package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops a named enumeration type that no column uses any more.
 *
 * @param name the type's name
 */
public record DropEnumType(QualifiedName name) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropEnumType(schema, this, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new CreateEnumType(Edit.enumType(before, this, name)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropEnumType(this);
    }
}
