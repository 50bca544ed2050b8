package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Renames a table; it stays in its schema, and foreign keys follow it.
 *
 * @param table the table
 * @param newName its new name
 */
public record RenameTable(QualifiedName table, Identifier newName) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(table);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.renameTable(schema, this, table, table.withName(newName));
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new RenameTable(table.withName(newName), table.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
