package dev.retort.schema;

/** Where an index puts nulls. A dialect canonicalises an order that only says what its database does anyway. */
public enum NullOrder {
    /** As the database does for the key's direction when nothing is said. */
    DEFAULT,
    FIRST,
    LAST
}
