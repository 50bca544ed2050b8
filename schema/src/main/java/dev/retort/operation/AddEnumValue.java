package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Adds a label to a named enumeration type.
 *
 * @param type the type
 * @param label the new label
 * @param before the label that it goes before, empty to go behind all
 */
public record AddEnumValue(QualifiedName type, String label, String before) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(type);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.addEnumValue(schema, this, type, label, before);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return TypeReplacement.reaching(applyTo(before), Edit.enumType(before, this, type));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
