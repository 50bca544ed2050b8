package dev.retort.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns, in order
 * @param references the table and the columns referred to, as many as {@code columns}
 * @param rule how rows match, and what it does when the row that they refer to changes
 * @param deferral when it is checked
 * @param enforcement the rows that it holds for
 * @param servingIndex the index of its own table that the database looks rows up in, {@link Identifier#UNNAMED} where that is
 *     not known; takes no part in equality
 */
public record ForeignKey(
        Identifier name,
        List<Identifier> columns,
        ReferencedKey references,
        ReferentialRule rule,
        Deferral deferral,
        Enforcement enforcement,
        Identifier servingIndex)
        implements Constraint {

    public ForeignKey {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        if (columns.size() != references.columns().size()) {
            throw new IllegalArgumentException("foreign key " + name + " has " + columns.size()
                    + " columns but refers to " + references.columns().size() + " of " + references.table());
        }
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(deferral, "deferral");
        Objects.requireNonNull(enforcement, "enforcement");
        Objects.requireNonNull(servingIndex, "servingIndex");
    }

    /** A foreign key of which nobody says what index serves it. */
    public ForeignKey(
            Identifier name,
            List<Identifier> columns,
            ReferencedKey references,
            ReferentialRule rule,
            Deferral deferral,
            Enforcement enforcement) {
        this(name, columns, references, rule, deferral, enforcement, Identifier.UNNAMED);
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
                new ReferencedKey(target, targetColumns),
                new ReferentialRule(onDelete, onUpdate),
                deferral,
                Enforcement.ENFORCED);
    }

    /** The table referred to. */
    public QualifiedName target() {
        return references.table();
    }

    /** The columns referred to, in the order of {@link #columns()}; never empty. */
    public List<Identifier> targetColumns() {
        return references.columns();
    }

    @Override
    public ForeignKey withName(Identifier other) {
        return new ForeignKey(other, columns, references, rule, deferral, enforcement, servingIndex);
    }

    public ForeignKey withColumns(List<Identifier> other) {
        return new ForeignKey(name, other, references, rule, deferral, enforcement, servingIndex);
    }

    /** The key with each of its own columns put through {@code change}. */
    public ForeignKey mapColumns(UnaryOperator<Identifier> change) {
        return withColumns(columns.stream().map(change).toList())
                .withRule(rule.withOnDeleteColumns(
                        rule.onDeleteColumns().stream().map(change).toList()));
    }

    /** Refers to other columns, which the same constraint of their table holds. */
    public ForeignKey withTarget(QualifiedName table, List<Identifier> tableColumns) {
        return withReferences(new ReferencedKey(table, tableColumns, references.constraint()));
    }

    public ForeignKey withReferences(ReferencedKey other) {
        return new ForeignKey(name, columns, other, rule, deferral, enforcement, servingIndex);
    }

    public ForeignKey withRule(ReferentialRule other) {
        return new ForeignKey(name, columns, references, other, deferral, enforcement, servingIndex);
    }

    public ForeignKey withDeferral(Deferral other) {
        return new ForeignKey(name, columns, references, rule, other, enforcement, servingIndex);
    }

    public ForeignKey withEnforcement(Enforcement other) {
        return new ForeignKey(name, columns, references, rule, deferral, other, servingIndex);
    }

    @Override
    public ForeignKey withServingIndex(Identifier other) {
        return new ForeignKey(name, columns, references, rule, deferral, enforcement, other);
    }

    /** Equal in all but the index that serves it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignKey that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && references.equals(that.references)
                && rule.equals(that.rule)
                && deferral == that.deferral
                && enforcement == that.enforcement;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns, references);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.foreignKey(this);
    }
}
