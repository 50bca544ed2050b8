package dev.retort.hint;

import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The objects that one reason is behind, and so the operations.
 *
 * @param diff the difference
 * @param objects its tables, sequences, types and schemas, with all that they have
 * @param columns its columns, with the constraints and indexes that use them
 */
record Affected(Diff diff, Set<QualifiedName> objects, Set<ObjectPath> columns) {

    /** All that the difference does, be it put off or not. */
    static List<DetectedChange> changes(Diff diff) {
        return Stream.concat(diff.upgrade().stream(), diff.pendingDrops().stream())
                .toList();
    }

    /** The changes that are made to these objects. */
    List<DetectedChange> changes() {
        return changes(diff).stream()
                .filter(change -> isHit(change.operation()))
                .toList();
    }

    private boolean isHit(Operation operation) {
        ObjectPath subject = operation.subject();
        return objects.contains(subject.owner()) || columns.contains(subject) || usesOne(operation);
    }

    private boolean usesOne(Operation operation) {
        if (operation instanceof CreateConstraint create) {
            return uses(create.table(), create.constraint());
        }
        if (operation instanceof DropConstraint drop) {
            return diff.from()
                    .table(drop.table())
                    .flatMap(table -> table.constraint(drop.name()))
                    .filter(constraint -> uses(drop.table(), constraint))
                    .isPresent();
        }
        if (operation instanceof CreateIndex create) {
            return uses(create.table(), create.index());
        }
        return operation instanceof DropIndex drop
                && diff.from()
                        .table(drop.table())
                        .flatMap(table -> table.index(drop.name()))
                        .filter(index -> uses(drop.table(), index))
                        .isPresent();
    }

    private boolean uses(QualifiedName table, Constraint constraint) {
        if (constraint instanceof ForeignKey key && objects.contains(key.target())) {
            return true;
        }
        if (constraint instanceof CheckConstraint check) {
            return columns.stream()
                    .filter(column -> column.owner().equals(table))
                    .anyMatch(column ->
                            check.expression().contains(column.member().text()));
        }
        return uses(table, constraint.columns().stream());
    }

    private boolean uses(QualifiedName table, Index index) {
        return uses(table, index.keys().stream().map(key -> key.column()));
    }

    private boolean uses(QualifiedName table, Stream<Identifier> names) {
        return names.anyMatch(name -> columns.contains(new ObjectPath(table, name)));
    }
}
