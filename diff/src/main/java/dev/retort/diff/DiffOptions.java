package dev.retort.diff;

/**
 * What a comparison takes notice of, the {@code [compare]} of a configuration. What is left out is left as it is: it causes
 * no operation, and an operation with another cause does not touch it.
 *
 * @param types the types and collations of columns, and the labels of named enumeration types
 * @param defaults the defaults of columns
 * @param comments the comments of tables and columns
 */
public record DiffOptions(boolean types, boolean defaults, boolean comments) {

    /** Everything is compared. */
    public static final DiffOptions ALL = new DiffOptions(true, true, true);

    public DiffOptions withTypes(boolean other) {
        return new DiffOptions(other, defaults, comments);
    }

    public DiffOptions withDefaults(boolean other) {
        return new DiffOptions(types, other, comments);
    }

    public DiffOptions withComments(boolean other) {
        return new DiffOptions(types, defaults, other);
    }
}
