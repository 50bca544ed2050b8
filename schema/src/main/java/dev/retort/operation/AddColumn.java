package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Adds a column to a table.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, column.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.addColumn(schema, this, table, column);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropColumn(table, column.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
