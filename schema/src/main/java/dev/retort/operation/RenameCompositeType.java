package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames a composite type; columns of the type, and types that nest it, follow it.
 *
 * @param name the type's name
 * @param newName its new name
 */
public record RenameCompositeType(QualifiedName name, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.rename(schema, this, name, name.withName(newName));
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameCompositeType(name.withName(newName), name.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameCompositeType(this);
    }
}
