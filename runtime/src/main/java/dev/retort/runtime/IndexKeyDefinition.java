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

    /** An operator class other than the type's own, with its schema if need be. */
    public IndexKeyDefinition operatorClass(String name) {
        return new IndexKeyDefinition(key.withOperatorClass(Notation.sql(name, "an operator class")));
    }

    IndexKey key() {
        return key;
    }
}
