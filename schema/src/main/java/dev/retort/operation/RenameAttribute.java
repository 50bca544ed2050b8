package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames an attribute of a composite type.
 *
 * @param type the type
 * @param attribute the attribute's name
 * @param newName its new name
 */
public record RenameAttribute(QualifiedName type, Identifier attribute, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(type, attribute);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.rename(schema, this, type, attribute, newName);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameAttribute(type, newName, attribute));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameAttribute(this);
    }
}
