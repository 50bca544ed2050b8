package dev.retort.operation;

import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops a constraint of a table.
 *
 * @param table the table
 * @param name the constraint's name
 * @param kind what kind of constraint it is
 */
public record DropConstraint(QualifiedName table, Identifier name, ConstraintKind kind) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(table, name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropConstraint(schema, this, table, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new CreateConstraint(table, Edit.constraint(before, this, table, name)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropConstraint(this);
    }
}
