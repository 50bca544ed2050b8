package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;

/**
 * A column that PostgreSQL's {@code serial} made: an integer that is not null, whose default takes the next value of a sequence
 * that the column owns. To every row and every mapping it is an identity column BY DEFAULT.
 *
 * @param table the column's table
 * @param column the column as what it is, with its default
 * @param sequence the sequence that it owns
 */
public record SerialColumn(QualifiedName table, Column column, Sequence sequence) {}
