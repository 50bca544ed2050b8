package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A check, whether it was written at a column or at the table: the databases make no difference either.
 *
 * @param name the constraint's name
 * @param expression the SQL condition, without the word CHECK and its parentheses
 * @param enforcement the rows that it holds for
 */
public record CheckConstraint(Identifier name, String expression, Enforcement enforcement) implements Constraint {

    public CheckConstraint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(enforcement, "enforcement");
    }

    /** A check of every row. */
    public CheckConstraint(Identifier name, String expression) {
        this(name, expression, Enforcement.ENFORCED);
    }

    @Override
    public CheckConstraint withName(Identifier other) {
        return new CheckConstraint(other, expression, enforcement);
    }

    public CheckConstraint withExpression(String other) {
        return new CheckConstraint(name, other, enforcement);
    }

    public CheckConstraint withEnforcement(Enforcement other) {
        return new CheckConstraint(name, expression, other);
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
