package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames a column; keys, indexes and expressions follow it.
 *
 * @param table the table
 * @param column the column's name
 * @param newName its new name
 */
public record RenameColumn(QualifiedName table, Identifier column, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, column);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.renameColumn(schema, this, table, column, newName);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameColumn(table, newName, column));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
