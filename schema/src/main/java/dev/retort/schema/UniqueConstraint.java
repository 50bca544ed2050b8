package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns the columns, in order
 * @param nullsDistinct whether nulls count as different from one another, as they do unless NULLS NOT DISTINCT is said
 * @param deferral when it is checked
 */
public record UniqueConstraint(Identifier name, List<Identifier> columns, boolean nullsDistinct, Deferral deferral)
        implements Constraint {

    public UniqueConstraint {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(deferral, "deferral");
    }

    @Override
    public UniqueConstraint withName(Identifier other) {
        return new UniqueConstraint(other, columns, nullsDistinct, deferral);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
