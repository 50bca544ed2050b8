package dev.retort.operation;

import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Creates a named enumeration type.
 *
 * @param type the type
 */
public record CreateEnumType(EnumType type) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(type.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createEnumType(schema, this, type);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropEnumType(type.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createEnumType(this);
    }
}
