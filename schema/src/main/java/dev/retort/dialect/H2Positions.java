package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import java.util.Optional;

/** H2 holds the next value, and {@code RESTART WITH} does nothing where it is handed null. */
final class H2Positions implements SequencePositions {

    private final Notation notation;

    H2Positions(Notation notation) {
        this.notation = notation;
    }

    @Override
    public String identityBehindRows(QualifiedName table, Identifier column, SequenceOptions options) {
        return "ALTER TABLE " + notation.name(table) + " ALTER COLUMN " + notation.name(column)
                + restart(options, table, column) + (isCacheMiscounted(options) ? " SET CACHE 1" : "");
    }

    @Override
    public String sequenceBehindRows(
            QualifiedName sequence, SequenceOptions options, QualifiedName table, Identifier column) {
        return "ALTER SEQUENCE " + notation.name(sequence) + restart(options, table, column)
                + (isCacheMiscounted(options) ? " CACHE 1" : "");
    }

    /** H2 gives such a sequence a cache by itself that it refuses when the sequence is altered. */
    private static boolean isCacheMiscounted(SequenceOptions options) {
        return H2SequenceSql.defaultCache(options) == 0;
    }

    private String restart(SequenceOptions options, QualifiedName table, Identifier column) {
        long step = options.increment();
        String next = step > 0 ? " + " + step : " - " + -step;
        return " RESTART WITH (" + LastValue.of(notation, next, options, table, column) + ")";
    }

    @Override
    public Optional<String> steppedBehindLast(QualifiedName sequence, SequenceOptions before, SequenceOptions after) {
        if (before.increment() <= 0 || after.increment() <= before.increment()) {
            return Optional.empty();
        }
        long more = after.increment() - before.increment();
        String schema = sequence.schema().isUnnamed()
                ? "CURRENT_SCHEMA"
                : notation.text(notation.names().stored(sequence.schema()));
        return Optional.of("ALTER SEQUENCE " + notation.name(sequence) + " RESTART WITH (SELECT BASE_VALUE + " + more
                + " FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = " + schema + " AND SEQUENCE_NAME = "
                + notation.text(notation.names().stored(sequence.name())) + " AND BASE_VALUE <= MAXIMUM_VALUE - " + more
                + ")");
    }
}
