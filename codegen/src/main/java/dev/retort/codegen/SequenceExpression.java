package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.List;

/** How a sequence counts, with what goes without saying left unsaid: {@code sequence().startWith(100)}. */
final class SequenceExpression {

    private static final SqlType BIGINT = SqlType.of("bigint");
    private static final List<SqlType> COUNTING = List.of(SqlType.of("smallint"), SqlType.of("integer"), BIGINT);

    private SequenceExpression() {}

    static Chain of(SequenceOptions options) {
        return of(options, BIGINT);
    }

    /** The sequence of an identity column, as the only argument if it is not the one that goes without saying. */
    static List<Chain> ofIdentity(SequenceOptions options, SqlType columnType) {
        return unlessPlain(of(options, COUNTING.contains(columnType) ? columnType : BIGINT));
    }

    /** The sequence as the only argument if it is not the one that goes without saying. */
    static List<Chain> unlessPlain(SequenceOptions options) {
        return unlessPlain(of(options));
    }

    private static List<Chain> unlessPlain(Chain sequence) {
        return sequence.calls().size() == 1 ? List.of() : List.of(sequence);
    }

    /** The options, where a sequence of {@code usual} type goes without saying. */
    private static Chain of(SequenceOptions options, SqlType usual) {
        long minimum = SequenceOptions.defaultMinimum(options.type(), options.increment());
        long maximum = SequenceOptions.defaultMaximum(options.type(), options.increment());
        boolean startsAtOne = options.start() == 1 && options.minimum() == 1 && options.increment() > 0;
        return Expression.call(DEFINITIONS, "sequence")
                .thenIf(!options.type().equals(usual), "as", TypeExpression.of(options.type()))
                .thenIf(!startsAtOne, "startWith", Arguments.number(options.start()))
                .thenIf(options.increment() != 1, "incrementBy", Arguments.number(options.increment()))
                .thenIf(options.minimum() != minimum, "minValue", Arguments.number(options.minimum()))
                .thenIf(options.maximum() != maximum, "maxValue", Arguments.number(options.maximum()))
                .thenIf(options.cache() != 0, "cache", Arguments.number(options.cache()))
                .thenIf(options.cycle(), "cycle");
    }
}
