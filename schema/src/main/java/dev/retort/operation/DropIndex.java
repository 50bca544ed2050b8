package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops an index of a table.
 *
 * @param table the table
 * @param name the index's name
 */
public record DropIndex(QualifiedName table, Identifier name) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropIndex(schema, this, table, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new CreateIndex(table, Edit.index(before, this, table, name)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
