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
 * @param servingIndex the index that the database finds equal rows by, {@link Identifier#UNNAMED} where that is not known;
 *     takes no part in equality
 */
public record UniqueConstraint(
        Identifier name,
        List<Identifier> columns,
        boolean nullsDistinct,
        List<Identifier> include,
        Deferral deferral,
        Identifier servingIndex)
        implements Constraint {

    public UniqueConstraint {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferral, "deferral");
        Objects.requireNonNull(servingIndex, "servingIndex");
    }

    /** A unique constraint of which nobody says what index serves it. */
    public UniqueConstraint(
            Identifier name,
            List<Identifier> columns,
            boolean nullsDistinct,
            List<Identifier> include,
            Deferral deferral) {
        this(name, columns, nullsDistinct, include, deferral, Identifier.UNNAMED);
    }

    /** A unique constraint without further columns. */
    public UniqueConstraint(Identifier name, List<Identifier> columns, boolean nullsDistinct, Deferral deferral) {
        this(name, columns, nullsDistinct, List.of(), deferral);
    }

    @Override
    public UniqueConstraint withName(Identifier other) {
        return new UniqueConstraint(other, columns, nullsDistinct, include, deferral, servingIndex);
    }

    public UniqueConstraint withColumns(List<Identifier> other) {
        return new UniqueConstraint(name, other, nullsDistinct, include, deferral, servingIndex);
    }

    public UniqueConstraint withNullsDistinct(boolean other) {
        return new UniqueConstraint(name, columns, other, include, deferral, servingIndex);
    }

    public UniqueConstraint withInclude(List<Identifier> other) {
        return new UniqueConstraint(name, columns, nullsDistinct, other, deferral, servingIndex);
    }

    public UniqueConstraint withDeferral(Deferral other) {
        return new UniqueConstraint(name, columns, nullsDistinct, include, other, servingIndex);
    }

    @Override
    public UniqueConstraint withServingIndex(Identifier other) {
        return new UniqueConstraint(name, columns, nullsDistinct, include, deferral, other);
    }

    /** Equal in all but the index that serves it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UniqueConstraint that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && nullsDistinct == that.nullsDistinct
                && include.equals(that.include)
                && deferral == that.deferral;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns, nullsDistinct, include, deferral);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
