package dev.retort.operation;

import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
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

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropConstraint(table, constraint.name(), constraint.kind()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createConstraint(this);
    }
}
