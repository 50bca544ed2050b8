package dev.retort.dialect;

import dev.retort.schema.Schema;

/**
 * Puts the expressions of a schema into the form in which the database itself prints them, so that two texts that mean the
 * same become one. Introspectors implement it over a live database; a dialect's textual form serves where none is at hand.
 */
@FunctionalInterface
public interface Canonicalizer {

    /**
     * The schema {@code wanted} in canonical form, its defaults, checks, generated expressions, index expressions and predicates
     * with the text that {@code present} has wherever that means the same. Only texts that differ from their counterparts need
     * work; one that has no counterpart keeps the words of who wanted it.
     */
    Schema canonicalize(Schema wanted, Schema present);

    /** The canonical form that a dialect gives by text alone. */
    static Canonicalizer textual(Dialect dialect) {
        return (wanted, present) -> dialect.settled(dialect.canonical(wanted));
    }
}
