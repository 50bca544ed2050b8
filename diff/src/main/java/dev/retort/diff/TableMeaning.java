package dev.retort.diff;

import dev.retort.diff.Pairing.Candidate;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table, and what its expressions mean: the text in which the database prints them, where it was asked.
 *
 * @param table the table as its schema says it
 * @param values where the columns' values come from, as meant
 * @param members the constraints and indexes in their order, as said and as meant
 */
record TableMeaning(Table table, Map<Identifier, ColumnValue> values, List<Candidate> members) {

    /** Each expression means what it says. */
    static TableMeaning asSaid(Table table) {
        Map<Identifier, ColumnValue> values = new LinkedHashMap<>();
        table.columns().forEach((name, column) -> values.put(name, column.value()));
        return new TableMeaning(
                table, values, Member.of(table).stream().map(Candidate::of).toList());
    }
}
