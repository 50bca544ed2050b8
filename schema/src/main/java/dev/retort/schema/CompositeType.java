package dev.retort.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A named composite type, as PostgreSQL has it: the type of a value that consists of others.
 *
 * @param name the type's name
 * @param attributes its parts in their order, by which programs that read a value's text tell them apart
 * @param comment the comment, empty where there is none
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, String comment) {

    public CompositeType {
        Objects.requireNonNull(name, "name");
        attributes = List.copyOf(attributes);
        Objects.requireNonNull(comment, "comment");
    }

    /** A type without a comment. */
    public static CompositeType of(QualifiedName name, List<Attribute> attributes) {
        return new CompositeType(name, attributes, "");
    }

    public Optional<Attribute> attribute(Identifier attribute) {
        return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
    }

    /** Whether an attribute is of the type named, or an array of it. */
    public boolean nests(QualifiedName type) {
        return attributes.stream()
                .anyMatch(each -> each.type().definedName().filter(type::equals).isPresent());
    }

    public CompositeType withName(QualifiedName other) {
        return new CompositeType(other, attributes, comment);
    }

    public CompositeType withAttributes(List<Attribute> other) {
        return new CompositeType(name, other, comment);
    }

    public CompositeType withComment(String other) {
        return new CompositeType(name, attributes, other);
    }

    /** The type with a change made to each attribute. */
    public CompositeType mapAttributes(UnaryOperator<Attribute> change) {
        return withAttributes(attributes.stream().map(change).toList());
    }
}
