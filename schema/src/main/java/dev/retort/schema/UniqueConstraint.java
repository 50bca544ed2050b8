package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns the columns, in order
 * @param nullsDistinct whether nulls count as different from one another, as they do unless NULLS NOT DISTINCT is said
 * @param include further columns that its index carries
 * @param deferral when it is checked
 */
public record UniqueConstraint(
        Identifier name, List<Identifier> columns, boolean nullsDistinct, List<Identifier> include, Deferral deferral)
        implements Constraint {

    public UniqueConstraint {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferral, "deferral");
    }

    /** A unique constraint without further columns. */
    public UniqueConstraint(Identifier name, List<Identifier> columns, boolean nullsDistinct, Deferral deferral) {
        this(name, columns, nullsDistinct, List.of(), deferral);
    }

    @Override
    public UniqueConstraint withName(Identifier other) {
        return new UniqueConstraint(other, columns, nullsDistinct, include, deferral);
    }

    public UniqueConstraint withColumns(List<Identifier> other) {
        return new UniqueConstraint(name, other, nullsDistinct, include, deferral);
    }

    public UniqueConstraint withNullsDistinct(boolean other) {
        return new UniqueConstraint(name, columns, other, include, deferral);
    }

    public UniqueConstraint withInclude(List<Identifier> other) {
        return new UniqueConstraint(name, columns, nullsDistinct, other, deferral);
    }

    public UniqueConstraint withDeferral(Deferral other) {
        return new UniqueConstraint(name, columns, nullsDistinct, include, other);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
