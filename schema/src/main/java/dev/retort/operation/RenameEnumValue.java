package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames a label of a named enumeration type; rows that hold it follow.
 *
 * @param type the type
 * @param label the label
 * @param newLabel what it is called from now on
 */
public record RenameEnumValue(QualifiedName type, String label, String newLabel) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(type);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.renameEnumValue(schema, this, type, label, newLabel);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameEnumValue(type, newLabel, label));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
