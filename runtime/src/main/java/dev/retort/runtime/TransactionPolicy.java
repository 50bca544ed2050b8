package dev.retort.runtime;

/** What a transaction takes in, on a database in which DDL takes part in transactions. */
public enum TransactionPolicy {
    /** Each revision has one of its own, with the move of the version table. */
    REVISION,
    /** All that one run applies or takes back stays, or nothing of it. */
    ALL,
    /** Each statement stays by itself, and is put on record, so that a revision that fails can be gone on with. */
    NONE
}
