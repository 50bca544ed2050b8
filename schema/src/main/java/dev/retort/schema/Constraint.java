package dev.retort.schema;

import java.util.List;

/** A constraint of a table. */
public sealed interface Constraint
        permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExclusionConstraint {

    /** The constraint's name; {@link Identifier#UNNAMED} leaves it to convention and matches any. */
    Identifier name();

    Constraint withName(Identifier other);

    /** The columns of its own table that the constraint is declared over; none for a check. */
    List<Identifier> columns();

    /** Further columns that the index behind the constraint carries; none for what has no index. */
    default List<Identifier> include() {
        return List.of();
    }

    /** The rows that the constraint holds for; only a foreign key or a check may hold for some. */
    default Enforcement enforcement() {
        return Enforcement.ENFORCED;
    }

    /**
     * The index that the database works with for this constraint, be it one of its own or one that was there;
     * {@link Identifier#UNNAMED} where that is not known, or the constraint needs none.
     */
    default Identifier servingIndex() {
        return Identifier.UNNAMED;
    }

    /** The constraint served by another index, or by one that is not known; itself if it needs none. */
    default Constraint withServingIndex(Identifier other) {
        return this;
    }

    <R> R accept(Visitor<R> visitor);

    /** Which of the kinds this is. */
    default ConstraintKind kind() {
        return accept(ConstraintKind.OF);
    }

    /** One answer for each kind of constraint. */
    interface Visitor<R> {
        R primaryKey(PrimaryKey key);

        R unique(UniqueConstraint constraint);

        R foreignKey(ForeignKey key);

        R check(CheckConstraint constraint);

        R exclusion(ExclusionConstraint constraint);
    }
}
