package dev.retort.diff;

import dev.retort.diff.Pairing.Candidate;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;

/**
 * A table, and what its expressions mean: the text in which the database prints them, where it was asked.
 *
 * @param table the table as its schema says it
 * @param values where columns' values come from, as meant, of those columns that the database was asked about
 * @param members the constraints and indexes in their order, as said and as meant
 */
record TableMeaning(Table table, Map<Identifier, ColumnValue> values, List<Candidate> members) {

    /** Each expression means what it says. */
    static TableMeaning asSaid(Table table) {
        return new TableMeaning(
                table, Map.of(), Member.of(table).stream().map(Candidate::of).toList());
    }

    /** Where the values of one of its columns come from, as meant. */
    ColumnValue value(Column column) {
        ColumnValue meant = values.get(column.name());
        return meant == null ? column.value() : meant;
    }
}
