package dev.retort.operation;

import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The edits of the composite types of a schema value. */
final class CompositeEdit {

    private CompositeEdit() {}

    static Schema create(Schema schema, Operation operation, CompositeType type) {
        Edit.noType(schema, operation, type.name());
        return with(schema, type);
    }

    static Schema drop(Schema schema, Operation operation, QualifiedName name) {
        type(schema, operation, name);
        Edit.unused(schema, operation, name);
        return schema.withCompositeTypes(
                Edit.minus(schema.compositeTypes(), name).values());
    }

    static Schema rename(Schema schema, Operation operation, QualifiedName name, QualifiedName newName) {
        CompositeType renamed = type(schema, operation, name).withName(newName);
        Edit.noType(schema, operation, newName);
        Schema without = schema.withCompositeTypes(
                Edit.minus(schema.compositeTypes(), name).values());
        return References.renameType(with(without, renamed), name, newName);
    }

    static Schema add(Schema schema, Operation operation, QualifiedName name, Attribute attribute) {
        CompositeType type = type(schema, operation, name);
        absent(type, operation, attribute.name());
        List<Attribute> attributes = new ArrayList<>(type.attributes());
        attributes.add(attribute);
        return with(schema, type.withAttributes(attributes));
    }

    static Schema remove(Schema schema, Operation operation, QualifiedName name, Identifier attribute) {
        Attribute removed = attribute(schema, operation, name, attribute);
        CompositeType type = type(schema, operation, name);
        return with(
                schema,
                type.withAttributes(type.attributes().stream()
                        .filter(each -> each != removed)
                        .toList()));
    }

    static Schema rename(
            Schema schema, Operation operation, QualifiedName name, Identifier attribute, Identifier newName) {
        absent(type(schema, operation, name), operation, newName);
        return change(schema, operation, name, attribute, each -> each.withName(newName));
    }

    static Schema comment(Schema schema, Operation operation, QualifiedName name, String comment) {
        return with(schema, type(schema, operation, name).withComment(comment));
    }

    static Schema comment(
            Schema schema, Operation operation, QualifiedName name, Identifier attribute, String comment) {
        return change(schema, operation, name, attribute, each -> each.withComment(comment));
    }

    static CompositeType type(Schema schema, Operation operation, QualifiedName name) {
        return Edit.found(schema.compositeType(name), operation, "type", name::toString);
    }

    static Attribute attribute(Schema schema, Operation operation, QualifiedName name, Identifier attribute) {
        return Edit.found(
                type(schema, operation, name).attribute(attribute),
                operation,
                "attribute",
                () -> name + "." + attribute);
    }

    private static Schema change(
            Schema schema,
            Operation operation,
            QualifiedName name,
            Identifier attribute,
            UnaryOperator<Attribute> change) {
        Attribute changed = attribute(schema, operation, name, attribute);
        return with(
                schema,
                type(schema, operation, name).mapAttributes(each -> each == changed ? change.apply(each) : each));
    }

    private static void absent(CompositeType type, Operation operation, Identifier attribute) {
        Edit.absent(type.attribute(attribute).isPresent(), operation, "attribute", type.name() + "." + attribute);
    }

    private static Schema with(Schema schema, CompositeType type) {
        return schema.withCompositeTypes(
                Edit.plus(schema.compositeTypes(), type.name(), type).values());
    }
}
