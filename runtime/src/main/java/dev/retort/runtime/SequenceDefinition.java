package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.List;

/**
 * How a sequence counts, as a revision writes it: {@code sequence().startWith(1000).incrementBy(50).cache(1)}.
 *
 * <p>What is not said is what the database does: type bigint, or the column's own for an identity, steps of 1, from 1 to the
 * type's largest value, or, for negative steps, from -1 down to its smallest.
 */
public final class SequenceDefinition {

    static final SequenceDefinition DEFAULT = new SequenceDefinition(new Said(null, null, 1, null, null, 0, false));

    private static final List<SqlType> COUNTING = List.of(Types.smallint(), Types.integer(), Types.bigint());

    /** Null marks what was not said: what holds then depends on the type and the step, which may be said later. */
    private record Said(
            SqlType type, Long start, long increment, Long minimum, Long maximum, long cache, boolean cycle) {}

    private final Said said;

    private SequenceDefinition(Said said) {
        this.said = said;
    }

    public SequenceDefinition startWith(long value) {
        return new SequenceDefinition(
                new Said(said.type, value, said.increment, said.minimum, said.maximum, said.cache, said.cycle));
    }

    public SequenceDefinition incrementBy(long step) {
        if (step == 0) {
            throw RetortException.revision("A sequence cannot count in steps of 0");
        }
        return new SequenceDefinition(
                new Said(said.type, said.start, step, said.minimum, said.maximum, said.cache, said.cycle));
    }

    public SequenceDefinition minValue(long value) {
        return new SequenceDefinition(
                new Said(said.type, said.start, said.increment, value, said.maximum, said.cache, said.cycle));
    }

    public SequenceDefinition maxValue(long value) {
        return new SequenceDefinition(
                new Said(said.type, said.start, said.increment, said.minimum, value, said.cache, said.cycle));
    }

    /** How many values a session takes at once; 1 for none. */
    public SequenceDefinition cache(long values) {
        if (values < 1) {
            throw RetortException.revision("A sequence cannot cache " + values + " values: 1 stands for no cache");
        }
        return new SequenceDefinition(
                new Said(said.type, said.start, said.increment, said.minimum, said.maximum, values, said.cycle));
    }

    /** Begins again after the last value. */
    public SequenceDefinition cycle() {
        return new SequenceDefinition(
                new Said(said.type, said.start, said.increment, said.minimum, said.maximum, said.cache, true));
    }

    /** The type of the values: {@code smallint()}, {@code integer()} or {@code bigint()}. */
    public SequenceDefinition as(SqlType type) {
        return new SequenceDefinition(
                new Said(type, said.start, said.increment, said.minimum, said.maximum, said.cache, said.cycle));
    }

    SequenceOptions options() {
        return options(Types.bigint());
    }

    /** The options of an identity column's sequence, which counts in the column's type unless said otherwise. */
    SequenceOptions optionsIn(SqlType columnType) {
        return options(COUNTING.contains(columnType) ? columnType : Types.bigint());
    }

    private SequenceOptions options(SqlType unsaid) {
        SqlType type = said.type != null ? said.type : unsaid;
        long minimum = said.minimum != null ? said.minimum : SequenceOptions.defaultMinimum(type, said.increment);
        long maximum = said.maximum != null ? said.maximum : SequenceOptions.defaultMaximum(type, said.increment);
        long first = said.increment > 0 ? minimum : maximum;
        long start = said.start != null ? said.start : first;
        if (start < minimum || start > maximum) {
            throw RetortException.revision(
                    "A sequence that counts from " + minimum + " to " + maximum + " cannot start with " + start);
        }
        return new SequenceOptions(type, start, said.increment, minimum, maximum, said.cache, said.cycle);
    }
}
