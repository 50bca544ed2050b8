package dev.retort.sql;

/** How one database spells the names and types within an expression. */
public interface Spelling {

    /** The one spelling of a column's name; {@code quoted} tells whether it stands between quotes as written. */
    String name(String written, boolean quoted);

    /** The one spelling of a function's name. */
    String function(String written, boolean quoted);

    /** The one spelling of a type. */
    String type(String declaration);

    /** Whether the word, in lower case, is no name unless it is quoted. */
    boolean isReserved(String word);
}
