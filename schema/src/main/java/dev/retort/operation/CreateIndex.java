package dev.retort.operation;

import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Creates an index on a table.
 *
 * @param table the table
 * @param index the index
 */
public record CreateIndex(QualifiedName table, Index index) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, index.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createIndex(schema, this, table, index);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropIndex(table, index.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
