package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a column, and with it the indexes and constraints that use it.
 *
 * @param table the table
 * @param column the column's name
 */
public record DropColumn(QualifiedName table, Identifier column) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, column);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropColumn(schema, this, table, column);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        List<Operation> operations = new ArrayList<>();
        operations.add(new AddColumn(table, Edit.column(before, this, table, column)));
        operations.addAll(Edit.lostWith(before, this, table, column));
        return List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropColumn(this);
    }
}
