package dev.retort.runtime;

import dev.retort.error.RetortException;

/**
 * Whether to go on with a revision that an earlier run left in the database in part, and where.
 *
 * @param wanted whether to go on at all
 * @param statement the statement to go on at, from 1; 0 for the one behind those that have run
 */
public record Resumption(boolean wanted, int statement) {

    /** Runs nothing while a revision is there in part. */
    public static final Resumption NONE = new Resumption(false, 0);

    /** Goes on behind what has run. */
    public static final Resumption BEHIND_WHAT_RAN = new Resumption(true, 0);

    /**
     * Goes on at a statement, where only a person could tell which one that is.
     *
     * @param statement its number, from 1
     * @throws RetortException of kind USAGE for another number
     */
    public static Resumption at(int statement) {
        if (statement < 1) {
            throw RetortException.usage("A revision cannot go on at statement " + statement
                    + ", for the first is 1. Name the statement that is to run next");
        }
        return new Resumption(true, statement);
    }

    Position from(Position left) {
        return statement == 0 ? left : left.before(statement);
    }
}
