package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import java.util.Optional;

/** PostgreSQL holds the last value, and {@code setval} does nothing where it is handed null. */
final class PostgreSqlPositions implements SequencePositions {

    private final Notation notation;

    PostgreSqlPositions(Notation notation) {
        this.notation = notation;
    }

    @Override
    public String identityBehindRows(QualifiedName table, Identifier column, SequenceOptions options) {
        String sequence = "pg_get_serial_sequence(" + notation.text(notation.name(table)) + ", "
                + notation.text(notation.names().stored(column)) + ")";
        return setval(sequence, options, table, column);
    }

    @Override
    public String sequenceBehindRows(
            QualifiedName sequence, SequenceOptions options, QualifiedName table, Identifier column) {
        return setval(notation.text(notation.name(sequence)), options, table, column);
    }

    private String setval(String sequence, SequenceOptions options, QualifiedName table, Identifier column) {
        return "SELECT setval(" + sequence + ", (" + LastValue.of(notation, "", options, table, column) + "))";
    }

    @Override
    public Optional<String> steppedBehindLast(QualifiedName sequence, SequenceOptions before, SequenceOptions after) {
        return Optional.empty();
    }
}
