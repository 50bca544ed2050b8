package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A check, whether it was written at a column or at the table: the databases make no difference either.
 *
 * @param name the constraint's name
 * @param expression the SQL condition, without the word CHECK and its parentheses
 */
public record CheckConstraint(Identifier name, String expression) implements Constraint {

    public CheckConstraint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expression, "expression");
    }

    @Override
    public CheckConstraint withName(Identifier other) {
        return new CheckConstraint(other, expression);
    }

    public CheckConstraint withExpression(String other) {
        return new CheckConstraint(name, other);
    }

    @Override
    public List<Identifier> columns() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }
}
