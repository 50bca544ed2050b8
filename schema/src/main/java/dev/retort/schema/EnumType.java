package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * A named enumeration type, as PostgreSQL has it.
 *
 * @param name the type's name
 * @param labels the labels in their order, which is the order of their values
 */
public record EnumType(QualifiedName name, List<String> labels) {

    public EnumType {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }

    public EnumType withName(QualifiedName other) {
        return new EnumType(other, labels);
    }

    public EnumType withLabels(List<String> other) {
        return new EnumType(name, other);
    }
}
