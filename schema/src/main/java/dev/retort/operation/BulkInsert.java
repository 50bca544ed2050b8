package dev.retort.operation;

import dev.retort.error.RetortException;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Inserts rows.
 *
 * @param table the table
 * @param columns the columns given
 * @param rows a value for each column in each row; may hold null
 */
public record BulkInsert(QualifiedName table, List<Identifier> columns, List<List<Object>> rows) implements Operation {

    public BulkInsert {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + table + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(table);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return schema;
    }

    @Override
    public List<Operation> reverse(Schema before) {
        throw RetortException.revision(
                "No one can tell which rows of '" + table + "' were inserted here: write the downgrade by hand");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bulkInsert(this);
    }
}
