package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Comments on an attribute of a composite type.
 *
 * @param type the type
 * @param attribute the attribute's name
 * @param comment the new comment, empty for none
 */
public record SetAttributeComment(QualifiedName type, Identifier attribute, String comment) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(type, attribute);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.comment(schema, this, type, attribute, comment);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new SetAttributeComment(
                type,
                attribute,
                CompositeEdit.attribute(before, this, type, attribute).comment()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.setAttributeComment(this);
    }
}
