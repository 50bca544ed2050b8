package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * What a foreign key refers to.
 *
 * @param table the table referred to
 * @param columns the columns referred to, in the order of the referring ones
 * @param constraint the constraint or index of the table that the database holds them against, {@link Identifier#UNNAMED}
 *     where that is not known; takes no part in equality
 */
public record ReferencedKey(QualifiedName table, List<Identifier> columns, Identifier constraint) {

    public ReferencedKey {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        Objects.requireNonNull(constraint, "constraint");
    }

    public ReferencedKey(QualifiedName table, List<Identifier> columns) {
        this(table, columns, Identifier.UNNAMED);
    }

    /** Equal in all but what it is held against. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReferencedKey that && table.equals(that.table) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, columns);
    }
}
