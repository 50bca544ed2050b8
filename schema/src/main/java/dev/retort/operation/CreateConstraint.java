package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record CreateConstraint(QualifiedName table, Constraint constraint) implements Operation {

    /** {@code create_foreign_key} and its like, by the kind of constraint. */
    @Override
    public String directive() {
        return "create_" + constraint.kind().words().replace(' ', '_');
    }

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, constraint.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createConstraint(schema, this, table, constraint);
    }

    /** Columns that a primary key made refuse nulls accept them again. */
    @Override
    public List<Operation> reverse(Schema before) {
        List<Operation> operations = new ArrayList<>();
        operations.add(new DropConstraint(table, constraint.name(), constraint.kind()));
        if (constraint instanceof PrimaryKey key) {
            for (Identifier column : key.columns()) {
                if (Edit.column(before, this, table, column).nullable()) {
                    operations.add(new AlterColumn(table, column, List.of(new ColumnChange.SetNullable(true))));
                }
            }
        }
        return List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createConstraint(this);
    }
}
