package dev.retort.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One row of a {@link Operations#bulkInsert}: {@code row(1, "first")}. */
public final class InsertRow {

    private final List<Object> values;

    InsertRow(List<Object> values) {
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    List<Object> values() {
        return values;
    }
}
