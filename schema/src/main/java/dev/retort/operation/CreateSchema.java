package dev.retort.operation;

import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.List;

/**
 * Creates a named schema, which then holds tables, sequences and types.
 *
 * @param name the schema's name
 */
public record CreateSchema(Identifier name) implements Operation {

    @Override
    public ObjectPath subject() {
        return new ObjectPath(new QualifiedName(name, Identifier.UNNAMED), Identifier.UNNAMED);
    }

    @Override
    public Schema applyTo(Schema schema) {
        return Edit.createNamespace(schema, this, name);
    }

    @Override
    public List<Operation> reverse(Schema before) {
        return List.of(new DropSchema(name));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
