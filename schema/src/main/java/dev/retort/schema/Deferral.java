package dev.retort.schema;

/** When a constraint is checked within a transaction. */
public enum Deferral {
    /** NOT DEFERRABLE, the default: at each statement. */
    NOT_DEFERRABLE,
    /** DEFERRABLE INITIALLY IMMEDIATE: at each statement, until a transaction asks otherwise. */
    INITIALLY_IMMEDIATE,
    /** DEFERRABLE INITIALLY DEFERRED: at commit. */
    INITIALLY_DEFERRED
}
