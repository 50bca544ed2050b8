package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames an index of a table.
 *
 * @param table the table
 * @param name the index's name
 * @param newName its new name
 */
public record RenameIndex(QualifiedName table, Identifier name, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.renameIndex(schema, this, table, name, newName);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameIndex(table, newName, name));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
