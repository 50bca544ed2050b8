package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Objects;

/**
 * Something that goes and something that comes, and that may be one and the same under a new name.
 *
 * @param rename the {@link RenameTable} or {@link RenameColumn} that would stand in place of the two
 * @param score how much speaks for it, from 0 to 100
 * @param evidence what speaks for it: {@code same type varchar(100)}, {@code similar names}
 */
public record SuspectedRename(Operation rename, int score, List<String> evidence) {

    public SuspectedRename {
        Objects.requireNonNull(rename, "rename");
        evidence = List.copyOf(evidence);
    }

    /** {@code table} or {@code column}. */
    public String kind() {
        return rename instanceof RenameTable ? "table" : "column";
    }

    /** The table, or that of the column. */
    public QualifiedName table() {
        return rename.subject().owner();
    }

    /** The name that goes. */
    public Identifier oldName() {
        return rename instanceof RenameTable table
                ? table.table().name()
                : rename.subject().member();
    }

    /** The name that comes. */
    public Identifier newName() {
        return rename instanceof RenameColumn column ? column.newName() : ((RenameTable) rename).newName();
    }

    /** How {@code --rename} is told of it: {@code job=task}, {@code job.mail=email}. */
    public String notation() {
        return rename.subject() + "=" + newName();
    }

    /** What is suspected and why: {@code column 'job.mail' may be renamed to 'email' (same type varchar(100))}. */
    public String sentence() {
        return kind() + " '" + rename.subject() + "' may be renamed to '" + newName() + "' ("
                + String.join(", ", evidence) + ")";
    }
}
