package dev.retort.operation;

import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Drops an attribute of a composite type, with what it holds in every value.
 *
 * @param type the type
 * @param attribute the attribute's name
 */
public record DropAttribute(QualifiedName type, Identifier attribute) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(type, attribute);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return CompositeEdit.remove(schema, this, type, attribute);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        CompositeType whole = CompositeEdit.type(before, this, type);
        Attribute dropped = CompositeEdit.attribute(before, this, type, attribute);
        boolean last = whole.attributes().indexOf(dropped) == whole.attributes().size() - 1;
        return last ? List.of(new AddAttribute(type, dropped)) : TypeReplacement.reaching(applyTo(before), whole);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropAttribute(this);
    }
}
