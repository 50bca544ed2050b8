package dev.retort.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How a foreign key matches its rows, and what it does when the row that they refer to changes.
 *
 * @param matchFull whether all referring columns have to be null for a row to refer to nothing (MATCH FULL), or one (MATCH
 *     SIMPLE)
 * @param onDelete what a delete of the row referred to does
 * @param onDeleteColumns the referring columns that a delete sets to null or to their defaults; empty for all of them
 * @param onUpdate what an update of its key does
 */
public record ReferentialRule(
        boolean matchFull, ReferentialAction onDelete, List<Identifier> onDeleteColumns, ReferentialAction onUpdate) {

    public ReferentialRule {
        Objects.requireNonNull(onDelete, "onDelete");
        onDeleteColumns = List.copyOf(onDeleteColumns);
        Objects.requireNonNull(onUpdate, "onUpdate");
    }

    /** MATCH SIMPLE, with actions on all columns. */
    public ReferentialRule(ReferentialAction onDelete, ReferentialAction onUpdate) {
        this(false, onDelete, List.of(), onUpdate);
    }

    public ReferentialRule withMatchFull(boolean other) {
        return new ReferentialRule(other, onDelete, onDeleteColumns, onUpdate);
    }

    public ReferentialRule withOnDelete(ReferentialAction other) {
        return new ReferentialRule(matchFull, other, onDeleteColumns, onUpdate);
    }

    public ReferentialRule withOnDeleteColumns(List<Identifier> other) {
        return new ReferentialRule(matchFull, onDelete, other, onUpdate);
    }

    /** The rule with both of its actions put through {@code change}. */
    public ReferentialRule mapActions(UnaryOperator<ReferentialAction> change) {
        return withOnDelete(change.apply(onDelete)).withOnUpdate(change.apply(onUpdate));
    }

    public ReferentialRule withOnUpdate(ReferentialAction other) {
        return new ReferentialRule(matchFull, onDelete, onDeleteColumns, other);
    }
}
