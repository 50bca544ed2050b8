package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns, in order
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}; never empty
 * @param onDelete what a delete of the row referred to does
 * @param onUpdate what an update of its key does
 * @param deferral when it is checked
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        QualifiedName target,
        List<Identifier> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral)
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
        Objects.requireNonNull(onUpdate, "onUpdate");
        Objects.requireNonNull(deferral, "deferral");
    }

    @Override
    public ForeignKey withName(Identifier other) {
        return new ForeignKey(other, columns, target, targetColumns, onDelete, onUpdate, deferral);
    }

    public ForeignKey withColumns(List<Identifier> other) {
        return new ForeignKey(name, other, target, targetColumns, onDelete, onUpdate, deferral);
    }

    public ForeignKey withTarget(QualifiedName table, List<Identifier> tableColumns) {
        return new ForeignKey(name, columns, table, tableColumns, onDelete, onUpdate, deferral);
    }

    public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
        return new ForeignKey(name, columns, target, targetColumns, delete, update, deferral);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
