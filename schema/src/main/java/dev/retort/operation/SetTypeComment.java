package dev.retort.operation;

import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Comments on a composite type.
 *
 * @param type the type
 * @param comment the new comment, empty for none
 */
public record SetTypeComment(QualifiedName type, String comment) implements Operation {

    @Override
    public ObjectPath subject() {
        return ObjectPath.of(type);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.comment(schema, this, type, comment);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(
                new SetTypeComment(type, CompositeEdit.type(before, this, type).comment()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setTypeComment(this);
    }
}
