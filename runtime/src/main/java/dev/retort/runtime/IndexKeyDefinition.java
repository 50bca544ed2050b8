package dev.retort.runtime;

import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;

/**
 * One key of an index as a revision writes it: {@code key("created").descending().nullsLast()},
 * {@code expression("lower(name)").operatorClass("text_pattern_ops")}.
 */
public final class IndexKeyDefinition {

    private final IndexKey key;

    IndexKeyDefinition(IndexKey key) {
        this.key = key;
    }

    public IndexKeyDefinition descending() {
        return new IndexKeyDefinition(key.withDescending(true));
    }

    public IndexKeyDefinition nullsFirst() {
        return new IndexKeyDefinition(key.withNullOrder(NullOrder.FIRST));
    }

    public IndexKeyDefinition nullsLast() {
        return new IndexKeyDefinition(key.withNullOrder(NullOrder.LAST));
    }

    /** A collation other than the column's own. */
    public IndexKeyDefinition collate(String collation) {
        return new IndexKeyDefinition(
                key.withCollation(Notation.qualified(collation, "the collation of an index key")));
    }

    /** An operator class other than the type's own, with its schema if need be. */
    public IndexKeyDefinition operatorClass(String name) {
        return new IndexKeyDefinition(key.withOperatorClass(Notation.sql(name, "an operator class")));
    }

    IndexKey key() {
        return key;
    }
}
