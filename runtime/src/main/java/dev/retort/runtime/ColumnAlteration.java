package dev.retort.runtime;

import dev.retort.operation.ColumnChange;

/** One change of a column in place, for {@link Operations#alterColumn}: {@code setNotNull()}, {@code setDefault("0")}, … */
public sealed class ColumnAlteration permits TypeAlteration {

    private final ColumnChange change;

    ColumnAlteration(ColumnChange change) {
        this.change = change;
    }

    final ColumnChange change() {
        return change;
    }
}
