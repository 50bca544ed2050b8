package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import java.util.Optional;

/**
 * SQL that moves where sequences and identity columns stand, which is data and no part of a schema. None of it moves anything
 * where the table is empty.
 */
public interface SequencePositions {

    /** The statement that lets an identity column go on behind the values that are in it. */
    String identityBehindRows(QualifiedName table, Identifier column, SequenceOptions options);

    /** The statement that lets a sequence go on behind the values that are in a column. */
    String sequenceBehindRows(QualifiedName sequence, SequenceOptions options, QualifiedName table, Identifier column);

    /**
     * The statement that a greater step needs where the sequence would otherwise give out next what it would have given out
     * before: Hibernate's pooled optimizer takes a value for the last of a step's worth of ids, and the first of those are taken.
     *
     * @return empty where the database counts the greater step from the last value
     */
    Optional<String> steppedBehindLast(QualifiedName sequence, SequenceOptions before, SequenceOptions after);
}
