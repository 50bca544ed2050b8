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
 */
public record PrimaryKey(Identifier name, List<Identifier> columns, List<Identifier> include, Deferral deferral)
        implements Constraint {

    public PrimaryKey {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        include = List.copyOf(include);
        Objects.requireNonNull(deferral, "deferral");
    }

    /** A primary key without further columns. */
    public PrimaryKey(Identifier name, List<Identifier> columns, Deferral deferral) {
        this(name, columns, List.of(), deferral);
    }

    @Override
    public PrimaryKey withName(Identifier other) {
        return new PrimaryKey(other, columns, include, deferral);
    }

    public PrimaryKey withColumns(List<Identifier> other) {
        return new PrimaryKey(name, other, include, deferral);
    }

    public PrimaryKey withInclude(List<Identifier> other) {
        return new PrimaryKey(name, columns, other, deferral);
    }

    public PrimaryKey withDeferral(Deferral other) {
        return new PrimaryKey(name, columns, include, other);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
