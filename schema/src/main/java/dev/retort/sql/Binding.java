package dev.retort.sql;

/**
 * How tightly operators bind, from the loosest to the tightest, as PostgreSQL's manual lists it ("Operator Precedence",
 * 4.1.6). Where H2 differs, an expression without parentheses is not read at all.
 */
public enum Binding {
    OR(true),
    AND(true),
    NOT(false),
    IS(false),
    COMPARISON(false),
    /** BETWEEN, IN, LIKE. */
    PREDICATE(false),
    /** Any operator that is not listed here, {@code ||} and {@code ->} among them. */
    OTHER(true),
    SUM(true),
    PRODUCT(true),
    POWER(true),
    AT_TIME_ZONE(true),
    COLLATE(true),
    SIGN(false),
    ATOM(false);

    private final boolean associates;

    Binding(boolean associates) {
        this.associates = associates;
    }

    /** Whether {@code a op b op c} is read, as {@code (a op b) op c}. */
    boolean associates() {
        return associates;
    }

    Binding tighter() {
        return values()[ordinal() + 1];
    }
}
