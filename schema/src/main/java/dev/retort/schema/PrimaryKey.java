package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A table's primary key. Its columns are not nullable, whatever they say themselves.
 *
 * @param name the constraint's name
 * @param columns the key's columns, in order
 * @param include further columns that its index carries
 * @param deferral when it is checked
 * @param servingIndex the index that the database finds equal rows by, {@link Identifier#UNNAMED} where that is not known;
 *     takes no part in equality
 */
public record PrimaryKey(
        Identifier name, List<Identifier> columns, List<Identifier> include, Deferral deferral, Identifier servingIndex)
        implements Constraint {

    public PrimaryKey {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferral, "deferral");
        Objects.requireNonNull(servingIndex, "servingIndex");
    }

    /** A primary key of which nobody says what index serves it. */
    public PrimaryKey(Identifier name, List<Identifier> columns, List<Identifier> include, Deferral deferral) {
        this(name, columns, include, deferral, Identifier.UNNAMED);
    }

    /** A primary key without further columns. */
    public PrimaryKey(Identifier name, List<Identifier> columns, Deferral deferral) {
        this(name, columns, List.of(), deferral);
    }

    @Override
    public PrimaryKey withName(Identifier other) {
        return new PrimaryKey(other, columns, include, deferral, servingIndex);
    }

    public PrimaryKey withColumns(List<Identifier> other) {
        return new PrimaryKey(name, other, include, deferral, servingIndex);
    }

    public PrimaryKey withInclude(List<Identifier> other) {
        return new PrimaryKey(name, columns, other, deferral, servingIndex);
    }

    public PrimaryKey withDeferral(Deferral other) {
        return new PrimaryKey(name, columns, include, other, servingIndex);
    }

    @Override
    public PrimaryKey withServingIndex(Identifier other) {
        return new PrimaryKey(name, columns, include, deferral, other);
    }

    /** Equal in all but the index that serves it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PrimaryKey that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && include.equals(that.include)
                && deferral == that.deferral;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns, include, deferral);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
