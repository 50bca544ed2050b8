package dev.retort.runtime;

import dev.retort.operation.ColumnChange.SetType;

/** A change of a column's type: {@code setType(integer()).using("phase::integer")}. */
public final class TypeAlteration extends ColumnAlteration {

    private final SetType change;

    TypeAlteration(SetType change) {
        super(change);
        this.change = change;
    }

    /** The SQL expression that converts a value, where the database does not know by itself. */
    public TypeAlteration using(String expression) {
        return new TypeAlteration(
                new SetType(change.type(), change.collation(), Notation.sql(expression, "a type's conversion")));
    }

    /** A collation other than the type's own. */
    public TypeAlteration collate(String collation) {
        return new TypeAlteration(
                new SetType(change.type(), Notation.qualified(collation, "a collation"), change.using()));
    }
}
