package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;

/**
 * Creates a table with its columns and constraints; indexes follow as {@link CreateIndex}.
 *
 * @param table the table, without indexes
 */
public record CreateTable(Table table) implements Operation {

    public CreateTable {
        if (!table.indexes().isEmpty()) {
            throw new IllegalArgumentException(
                    "indexes of " + table.name() + " are created by operations of their own");
        }
    }

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(table.name());
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createTable(schema, this, table);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropTable(table.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createTable(this);
    }
}
