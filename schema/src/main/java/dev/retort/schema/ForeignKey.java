package dev.retort.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns, in order
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}; never empty
 * @param onDelete what a delete of the row referred to does
 * @param onDeleteColumns the referring columns that a delete sets to null or to their defaults; empty for all of them
 * @param onUpdate what an update of its key does
 * @param matchFull whether all referring columns have to be null for a row to refer to nothing (MATCH FULL), or one (MATCH
 *     SIMPLE)
 * @param deferral when it is checked
 * @param enforcement the rows that it holds for
 * @param targetKey the constraint or index of the target that the database holds it against, {@link Identifier#UNNAMED} where
 *     that is not known; takes no part in equality
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        QualifiedName target,
        List<Identifier> targetColumns,
        ReferentialAction onDelete,
        List<Identifier> onDeleteColumns,
        ReferentialAction onUpdate,
        boolean matchFull,
        Deferral deferral,
        Enforcement enforcement,
        Identifier targetKey)
        implements Constraint {

    public ForeignKey {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(target, "target");
        targetColumns = List.copyOf(targetColumns);
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException("foreign key " + name + " has " + columns.size()
                    + " columns but refers to " + targetColumns.size() + " of " + target);
        }
        Objects.requireNonNull(onDelete, "onDelete");
        onDeleteColumns = List.copyOf(onDeleteColumns);
        Objects.requireNonNull(onUpdate, "onUpdate");
        Objects.requireNonNull(deferral, "deferral");
        Objects.requireNonNull(enforcement, "enforcement");
        Objects.requireNonNull(targetKey, "targetKey");
    }

    /** A foreign key as most are: MATCH SIMPLE, with actions on all columns, and for every row. */
    public ForeignKey(
            Identifier name,
            List<Identifier> columns,
            QualifiedName target,
            List<Identifier> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferral deferral) {
        this(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                List.of(),
                onUpdate,
                false,
                deferral,
                Enforcement.ENFORCED,
                Identifier.UNNAMED);
    }

    @Override
    public ForeignKey withName(Identifier other) {
        return new ForeignKey(
                other,
                columns,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferral,
                enforcement,
                targetKey);
    }

    public ForeignKey withColumns(List<Identifier> other) {
        return new ForeignKey(
                name,
                other,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferral,
                enforcement,
                targetKey);
    }

    /** The key with each of its own columns put through {@code change}. */
    public ForeignKey mapColumns(UnaryOperator<Identifier> change) {
        return withColumns(columns.stream().map(change).toList())
                .withOnDeleteColumns(onDeleteColumns.stream().map(change).toList());
    }

    public ForeignKey withTarget(QualifiedName table, List<Identifier> tableColumns) {
        return new ForeignKey(
                name,
                columns,
                table,
                tableColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferral,
                enforcement,
                targetKey);
    }

    public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                delete,
                onDeleteColumns,
                update,
                matchFull,
                deferral,
                enforcement,
                targetKey);
    }

    public ForeignKey withOnDeleteColumns(List<Identifier> other) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                other,
                onUpdate,
                matchFull,
                deferral,
                enforcement,
                targetKey);
    }

    public ForeignKey withMatchFull(boolean other) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                other,
                deferral,
                enforcement,
                targetKey);
    }

    public ForeignKey withDeferral(Deferral other) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                other,
                enforcement,
                targetKey);
    }

    public ForeignKey withEnforcement(Enforcement other) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferral,
                other,
                targetKey);
    }

    public ForeignKey withTargetKey(Identifier other) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                deferral,
                enforcement,
                other);
    }

    /** Equal in all but what it is held against. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignKey that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && target.equals(that.target)
                && targetColumns.equals(that.targetColumns)
                && onDelete == that.onDelete
                && onDeleteColumns.equals(that.onDeleteColumns)
                && onUpdate == that.onUpdate
                && matchFull == that.matchFull
                && deferral == that.deferral
                && enforcement == that.enforcement;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns, target, targetColumns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
