package dev.retort.operation;

import dev.retort.schema.Attribute;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Adds an attribute to a composite type, behind all others. It is null in the values that are there.
 *
 * @param type the type
 * @param attribute the new attribute
 */
public record AddAttribute(QualifiedName type, Attribute attribute) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(type, attribute.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.add(schema, this, type, attribute);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropAttribute(type, attribute.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addAttribute(this);
    }
}
