package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A table's primary key. Its columns are not nullable, whatever they say themselves.
 *
 * @param name the constraint's name
 * @param columns the key's columns, in order
 * @param deferral when it is checked
 */
public record PrimaryKey(Identifier name, List<Identifier> columns, Deferral deferral) implements Constraint {

    public PrimaryKey {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(deferral, "deferral");
    }

    @Override
    public PrimaryKey withName(Identifier other) {
        return new PrimaryKey(other, columns, deferral);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
