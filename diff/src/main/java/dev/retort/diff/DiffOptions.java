package dev.retort.diff;

import dev.retort.operation.Operation;
import java.util.List;
import java.util.Objects;

/**
 * What a comparison takes notice of, the {@code [compare]} of a configuration, and what it is told. What is left out is left as
 * it is: it causes no operation, and an operation with another cause does not touch it.
 *
 * @param types the types and collations of columns, and the labels of named enumeration types
 * @param defaults the defaults of columns
 * @param comments the comments of tables and columns
 * @param renames what was renamed, as {@link dev.retort.operation.RenameTable} and {@link
 *     dev.retort.operation.RenameColumn}, a column's under the new name of its table; one that is not to be made, as the first
 *     schema has the new name already or the second the old one still, changes nothing
 * @param drops when that goes which the second schema lacks
 */
public record DiffOptions(boolean types, boolean defaults, boolean comments, List<Operation> renames, Drops drops) {

    /** Everything is compared. */
    public static final DiffOptions ALL = new DiffOptions(true, true, true);

    public DiffOptions {
        renames = List.copyOf(renames);
        Objects.requireNonNull(drops, "drops");
    }

    /** A comparison that is told of no renames, and drops at once. */
    public DiffOptions(boolean types, boolean defaults, boolean comments) {
        this(types, defaults, comments, List.of(), Drops.NOW);
    }

    public DiffOptions withTypes(boolean other) {
        return new DiffOptions(other, defaults, comments, renames, drops);
    }

    public DiffOptions withDefaults(boolean other) {
        return new DiffOptions(types, other, comments, renames, drops);
    }

    public DiffOptions withComments(boolean other) {
        return new DiffOptions(types, defaults, other, renames, drops);
    }

    public DiffOptions withRenames(List<Operation> other) {
        return new DiffOptions(types, defaults, comments, other, drops);
    }

    public DiffOptions withDrops(Drops other) {
        return new DiffOptions(types, defaults, comments, renames, other);
    }
}
