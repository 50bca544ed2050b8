package dev.retort.dialect;

import dev.retort.schema.Schema;

/**
 * Puts the expressions of a schema into the form in which the database itself prints them, so that two texts that mean the
 * same become one. Introspectors implement it over a live database; a dialect's textual form serves where none is at hand.
 */
@FunctionalInterface
public interface Canonicalizer {

    /**
     * The schema {@code wanted} with its defaults, checks, generated expressions, index expressions and predicates as the
     * database would print them. Only those that differ in text from their counterparts in {@code present} need work.
     */
    Schema canonicalize(Schema wanted, Schema present);

    /** The canonical form that a dialect gives by text alone. */
    static Canonicalizer textual(Dialect dialect) {
        return (wanted, present) -> dialect.canonical(wanted);
    }
}
