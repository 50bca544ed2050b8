package dev.retort.runtime;

import dev.retort.schema.Identifier;
import java.util.List;

/** The columns that {@link Operations#bulkInsert} fills: {@code columns("id", "name")}. */
public final class InsertColumns {

    private final List<Identifier> names;

    InsertColumns(List<Identifier> names) {
        this.names = names;
    }

    List<Identifier> names() {
        return names;
    }
}
