package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;

/** The query for the last value of a column that a sequence could have given: the greatest, or the least if it counts down. */
final class LastValue {

    private LastValue() {}

    /**
     * The query.
     *
     * @param next what is added to the value: {@code  + 50}, or nothing
     */
    static String of(Notation notation, String next, SequenceOptions options, QualifiedName table, Identifier column) {
        String name = notation.name(column);
        boolean up = options.increment() > 0;
        return "SELECT " + (up ? "max(" : "min(") + name + ")" + next + " FROM " + notation.name(table) + " WHERE "
                + within(options, name, up);
    }

    /** The limits of the sequence, but for one that nobody has set. */
    private static String within(SequenceOptions options, String name, boolean up) {
        boolean unlimited = up
                ? options.maximum() == SequenceOptions.defaultMaximum(options.type(), options.increment())
                : options.minimum() == SequenceOptions.defaultMinimum(options.type(), options.increment());
        if (!unlimited) {
            return name + " BETWEEN " + options.minimum() + " AND " + options.maximum();
        }
        return name + (up ? " >= " + options.minimum() : " <= " + options.maximum());
    }
}
