package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * An exclusion constraint of PostgreSQL: no two rows for which every operator answers true.
 *
 * @param name the constraint's name
 * @param method the index method, {@code gist} as a rule
 * @param elements what is compared, and by which operator
 * @param predicate the condition on rows that take part, empty for all
 * @param deferral when it is checked
 */
public record ExclusionConstraint(
        Identifier name, String method, List<Element> elements, String predicate, Deferral deferral)
        implements Constraint {

    /**
     * One element of an exclusion constraint.
     *
     * @param expression a column's name in SQL, or an expression
     * @param operator the operator, such as {@code &&}
     */
    public record Element(String expression, String operator) {}

    public ExclusionConstraint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(method, "method");
        elements = List.copyOf(elements);
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(deferral, "deferral");
    }

    @Override
    public ExclusionConstraint withName(Identifier other) {
        return new ExclusionConstraint(other, method, elements, predicate, deferral);
    }

    @Override
    public List<Identifier> columns() {
        return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.exclusion(this);
    }
}
