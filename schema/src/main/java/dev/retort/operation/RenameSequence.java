package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames a sequence; it stays in its schema.
 *
 * @param name the sequence's name
 * @param newName its new name
 */
public record RenameSequence(QualifiedName name, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.renameSequence(schema, this, name, name.withName(newName));
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameSequence(name.withName(newName), name.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameSequence(this);
    }
}
