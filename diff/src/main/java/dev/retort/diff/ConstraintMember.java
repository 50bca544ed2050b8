package dev.retort.diff;

import dev.retort.operation.CreateConstraint;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.ExpressionText;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameConstraint;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A constraint as a member of its table. */
record ConstraintMember(Constraint constraint) implements Member {

    /** A foreign key but for its name, whichever way round its pairs of columns are listed. */
    private record Reference(Map<Identifier, Identifier> columns, Set<Identifier> onDeleteColumns, ForeignKey rest) {

        static Reference of(ForeignKey key) {
            Map<Identifier, Identifier> columns = new TreeMap<>();
            for (int i = 0; i < key.columns().size(); i++) {
                columns.put(key.columns().get(i), key.targetColumns().get(i));
            }
            ForeignKey rest = new ForeignKey(
                    Identifier.UNNAMED,
                    List.of(),
                    new ReferencedKey(key.target(), List.of()),
                    key.rule().withOnDeleteColumns(List.of()),
                    key.deferral(),
                    key.enforcement());
            return new Reference(columns, new TreeSet<>(key.rule().onDeleteColumns()), rest);
        }
    }

    private record Footprint(ConstraintKind kind, Set<Identifier> columns) {}

    @Override
    public Identifier name() {
        return constraint.name();
    }

    @Override
    public Member withName(Identifier name) {
        return new ConstraintMember(constraint.withName(name));
    }

    @Override
    public String noun() {
        return constraint.kind().words();
    }

    @Override
    public String details() {
        return constraint.accept(ConstraintDetails.INSTANCE);
    }

    /** Indexes stand before foreign keys, which may refer to what one makes unique. */
    @Override
    public int rank() {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> 0;
            case UNIQUE -> 1;
            case CHECK -> 2;
            case EXCLUSION -> 3;
            case FOREIGN_KEY -> IndexMember.RANK + 1;
        };
    }

    @Override
    public Object structure() {
        return constraint instanceof ForeignKey key ? Reference.of(key) : constraint.withName(Identifier.UNNAMED);
    }

    /** A table has one primary key, so that any is what became of any other. */
    @Override
    public Object footprint(Collection<Identifier> columns) {
        Set<Identifier> about = new TreeSet<>();
        if (!isPrimaryKey()) {
            columns.stream().filter(this::uses).forEach(about::add);
        }
        return new Footprint(constraint.kind(), about);
    }

    @Override
    public Optional<Uniqueness> uniqueness() {
        return constraint instanceof UniqueConstraint unique
                        && unique.deferral() == Deferral.NOT_DEFERRABLE
                        && unique.include().isEmpty()
                ? Optional.of(new Uniqueness(unique.columns(), unique.nullsDistinct()))
                : Optional.empty();
    }

    @Override
    public Optional<Set<Identifier>> key() {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint
                ? Optional.of(new TreeSet<>(constraint.columns()))
                : Optional.empty();
    }

    @Override
    public boolean uses(Identifier column) {
        return constraint.columns().contains(column)
                || constraint.include().contains(column)
                || expressions().stream().anyMatch(expression -> ExpressionText.mentions(expression, column));
    }

    @Override
    public List<String> expressions() {
        if (constraint instanceof CheckConstraint check) {
            return List.of(check.expression());
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            List<String> expressions = new ArrayList<>();
            exclusion.elements().forEach(element -> expressions.add(element.expression()));
            expressions.add(exclusion.predicate());
            return expressions;
        }
        return List.of();
    }

    @Override
    public Operation create(QualifiedName table) {
        return new CreateConstraint(table, constraint);
    }

    @Override
    public Operation drop(QualifiedName table) {
        return new DropConstraint(table, constraint.name(), constraint.kind());
    }

    @Override
    public Operation rename(QualifiedName table, Identifier newName) {
        return new RenameConstraint(table, constraint.name(), newName);
    }
}
