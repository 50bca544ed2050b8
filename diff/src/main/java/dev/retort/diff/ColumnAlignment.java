package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.SqlType;
import java.util.TreeSet;

/** Takes from a wanted column what makes no difference to the one that is there. */
final class ColumnAlignment {

    private ColumnAlignment() {}

    static Column of(Column present, Column wanted, DiffOptions options) {
        Column aligned = wanted;
        if (!options.types()) {
            aligned = aligned.withType(present.type()).withCollation(present.collation());
        } else if (haveSameLabels(present.type(), wanted.type())) {
            aligned = aligned.withType(present.type());
        }
        if (!options.defaults() && isDefault(present.value()) && isDefault(wanted.value())) {
            aligned = aligned.withValue(present.value());
        }
        return options.comments() ? aligned : aligned.withComment(present.comment());
    }

    private static boolean isDefault(ColumnValue value) {
        return value instanceof ColumnValue.None || value instanceof ColumnValue.Default;
    }

    private static boolean haveSameLabels(SqlType present, SqlType wanted) {
        return present instanceof SqlType.Enumeration first
                && wanted instanceof SqlType.Enumeration second
                && new TreeSet<>(first.labels()).equals(new TreeSet<>(second.labels()));
    }
}
