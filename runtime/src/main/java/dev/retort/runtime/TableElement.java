package dev.retort.runtime;

/** What {@link Operations#createTable} makes a table of: columns, constraints and a comment; see {@link Definitions}. */
public abstract sealed class TableElement permits ColumnDefinition, ConstraintDefinition, ObjectComment {

    TableElement() {}

    abstract void addTo(TableAssembly table);
}
