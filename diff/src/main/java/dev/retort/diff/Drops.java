package dev.retort.diff;

/** When tables, columns, sequences, types and schemas go that the second schema lacks. */
public enum Drops {
    /** At once. */
    NOW,
    /** In a difference of their own, once no running release needs them. */
    LATER,
    /** Not at all. */
    NEVER
}
