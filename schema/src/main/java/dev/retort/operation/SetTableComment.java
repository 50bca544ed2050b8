package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Sets a table's comment, or takes it away.
 *
 * @param table the table
 * @param comment the comment, empty for none
 */
public record SetTableComment(QualifiedName table, String comment) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(table);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.alterTable(schema, this, table, before -> before.withComment(comment));
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(
                new SetTableComment(table, Edit.table(before, this, table).comment()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setTableComment(this);
    }
}
