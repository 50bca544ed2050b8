package dev.retort.runtime;

import dev.retort.schema.Constraint;

/** A constraint as a revision writes it. */
public abstract sealed class ConstraintDefinition extends TableElement
        permits PrimaryKeyDefinition, UniqueDefinition, ForeignKeyDefinition, CheckDefinition, ExclusionDefinition {

    ConstraintDefinition() {}

    abstract Constraint constraint();

    @Override
    final void addTo(TableAssembly table) {
        table.add(constraint());
    }
}
