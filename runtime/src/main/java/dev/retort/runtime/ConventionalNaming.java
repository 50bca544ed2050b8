package dev.retort.runtime;

import dev.retort.dialect.ConventionalNames;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names the constraints and indexes that a revision leaves unnamed, distinct from the other names that the same revision
 * gives. It asks no database, so that a revision does the same wherever it runs.
 */
final class ConventionalNaming {

    private final ConventionalNames names;
    private final Set<QualifiedName> taken = new TreeSet<>();

    ConventionalNaming(ConventionalNames names) {
        this.names = names;
    }

    /** The operation with a name for every constraint and index that it creates. */
    Operation resolve(Operation operation) {
        if (operation instanceof CreateTable create) {
            return new CreateTable(resolve(create.table()));
        }
        if (operation instanceof CreateConstraint create) {
            Table alone = resolve(Table.of(create.table(), List.of()).withConstraints(List.of(create.constraint())));
            return new CreateConstraint(create.table(), alone.constraints().get(0));
        }
        if (operation instanceof CreateIndex create) {
            Table alone = resolve(Table.of(create.table(), List.of()).withIndexes(List.of(create.index())));
            return new CreateIndex(create.table(), alone.indexes().get(0));
        }
        return operation;
    }

    private Table resolve(Table table) {
        taken.add(table.name());
        table.constraints().forEach(constraint -> taken.add(table.name().withName(constraint.name())));
        table.indexes().forEach(index -> taken.add(table.name().withName(index.name())));
        return names.resolve(table, taken);
    }
}
