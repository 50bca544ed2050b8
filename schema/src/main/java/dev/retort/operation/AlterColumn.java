package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a column in place, in the order of the changes given.
 *
 * @param table the table
 * @param column the column's name
 * @param changes what changes
 */
public record AlterColumn(QualifiedName table, Identifier column, List<ColumnChange> changes) implements Operation {

    public AlterColumn {
        changes = List.copyOf(changes);
    }

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, column);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.alterColumn(schema, this, table, column, before -> {
            Column altered = before;
            for (ColumnChange change : changes) {
                altered = change.applyTo(altered);
            }
            return altered;
        });
    }

    /** No column becomes a generated one in place: one that ceased to be generated is dropped and added anew. */
    @Override
    public List<Operation> reverse(Schema before) {
        Column was = Edit.column(before, this, table, column);
        Column is = Edit.column(applyTo(before), this, table, column);
        if (!(was.value() instanceof ColumnValue.Generated) || is.value() instanceof ColumnValue.Generated) {
            return List.of(new AlterColumn(table, column, ColumnChange.between(is, was)));
        }
        List<Operation> operations = new ArrayList<>();
        operations.add(new DropColumn(table, column));
        operations.addAll(new DropColumn(table, column).reverse(before));
        return List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterColumn(this);
    }
}
