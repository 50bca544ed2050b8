package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * How a sequence counts. Values are effective: a limit or start left unsaid in SQL is held as what the database then does.
 *
 * @param type the type of its values: {@code bigint} unless said otherwise
 * @param start the first value
 * @param increment the step, negative to count down
 * @param minimum the smallest value
 * @param maximum the largest value
 * @param cache how many values a session takes at once, 1 for none; 0 for as many as the database does unasked
 * @param cycle whether it begins again after its last value
 */
public record SequenceOptions(
        SqlType type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    private static final SqlType BIGINT = new SqlType.BuiltIn("bigint", List.of(), false);

    public SequenceOptions {
        Objects.requireNonNull(type, "type");
    }

    /** What {@code CREATE SEQUENCE} makes when nothing is said: 1, 2, 3, … of type bigint. */
    public static SequenceOptions defaults() {
        return counting(1, 1);
    }

    /** A sequence of type bigint from {@code start} in steps of {@code increment}, its limits unsaid. */
    public static SequenceOptions counting(long start, long increment) {
        return new SequenceOptions(
                BIGINT,
                start,
                increment,
                defaultMinimum(BIGINT, increment),
                defaultMaximum(BIGINT, increment),
                0,
                false);
    }

    /** The smallest value that holds for a sequence of this type and step when none is said. */
    public static long defaultMinimum(SqlType type, long increment) {
        return increment > 0 ? 1 : -largest(type) - 1;
    }

    /** The largest value that holds for a sequence of this type and step when none is said. */
    public static long defaultMaximum(SqlType type, long increment) {
        return increment > 0 ? largest(type) : -1;
    }

    /** Whether some value lies within the limits of both. */
    public boolean overlap(SequenceOptions other) {
        return minimum <= other.maximum && other.minimum <= maximum;
    }

    public SequenceOptions withType(SqlType other) {
        return new SequenceOptions(other, start, increment, minimum, maximum, cache, cycle);
    }

    public SequenceOptions withLimits(long newMinimum, long newMaximum) {
        return new SequenceOptions(type, start, increment, newMinimum, newMaximum, cache, cycle);
    }

    public SequenceOptions withCache(long other) {
        return new SequenceOptions(type, start, increment, minimum, maximum, other, cycle);
    }

    public SequenceOptions withCycle(boolean other) {
        return new SequenceOptions(type, start, increment, minimum, maximum, cache, other);
    }

    private static long largest(SqlType type) {
        if (type instanceof SqlType.BuiltIn builtIn) {
            if (builtIn.name().equals("smallint")) {
                return Short.MAX_VALUE;
            }
            if (builtIn.name().equals("integer")) {
                return Integer.MAX_VALUE;
            }
        }
        return Long.MAX_VALUE;
    }
}
