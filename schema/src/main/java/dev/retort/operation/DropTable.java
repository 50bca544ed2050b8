package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a table with everything in it.
 *
 * @param name the table's name
 */
public record DropTable(QualifiedName name) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(name);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.dropTable(schema, this, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        Table table = Edit.table(before, this, name);
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateTable(table.withIndexes(List.of())));
        table.indexes().forEach(index -> operations.add(new CreateIndex(name, index)));
        return List.copyOf(operations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
