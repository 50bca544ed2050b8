package dev.retort.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The declared type of a column, in the canonical form of one dialect: {@code character varying(255)},
 * {@code varchar(255)} and {@code VARCHAR(255)} are one value ({@code Dialect.parseType}).
 */
public sealed interface SqlType {

    /** A built-in type without arguments, such as {@code bigint} or {@code jsonb}. */
    static SqlType of(String name, Integer... arguments) {
        return new BuiltIn(name, List.of(arguments), false);
    }

    <R> R accept(Visitor<R> visitor);

    /** This type as an element of an array of any length. */
    default SqlType array() {
        return new Array(this, 0);
    }

    /** The name of the type that the schema itself defines, if this is one or an array of it. */
    default Optional<QualifiedName> definedName() {
        if (this instanceof Array array) {
            return array.element().definedName();
        }
        return this instanceof UserDefined defined ? Optional.of(defined.name()) : Optional.empty();
    }

    /** This type with the name of the type that the schema itself defines put through a change, if there is one in it. */
    default SqlType mapDefinedName(UnaryOperator<QualifiedName> change) {
        if (this instanceof Array array) {
            return new Array(array.element().mapDefinedName(change), array.maximumCardinality());
        }
        return this instanceof UserDefined defined ? new UserDefined(change.apply(defined.name())) : this;
    }

    /**
     * A type that the database brings along.
     *
     * @param name the canonical lower-case name: {@code varchar}, {@code numeric}, {@code double precision}
     * @param arguments length, or precision and scale; empty where none is declared
     * @param withTimeZone for {@code time} and {@code timestamp}: WITH TIME ZONE
     */
    record BuiltIn(String name, List<Integer> arguments, boolean withTimeZone) implements SqlType {

        public BuiltIn {
            Objects.requireNonNull(name, "name");
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.builtIn(this);
        }
    }

    /**
     * An array of elements.
     *
     * @param element the type of each element; may be an array itself
     * @param maximumCardinality the largest number of elements, 0 where none is declared
     */
    record Array(SqlType element, int maximumCardinality) implements SqlType {

        public Array {
            Objects.requireNonNull(element, "element");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.array(this);
        }
    }

    /**
     * An enumeration written out at the column, as H2 and MySQL have it.
     *
     * @param labels the labels in their order, which is the order of their values
     */
    record Enumeration(List<String> labels) implements SqlType {

        public Enumeration {
            labels = List.copyOf(labels);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }
    }

    /**
     * A type that the schema itself defines: an {@link EnumType}, a {@link CompositeType} or a domain.
     *
     * @param name the type's name
     */
    record UserDefined(QualifiedName name) implements SqlType {

        public UserDefined {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.userDefined(this);
        }
    }

    /** One answer for each form of type. */
    interface Visitor<R> {
        R builtIn(BuiltIn type);

        R array(Array type);

        R enumeration(Enumeration type);

        R userDefined(UserDefined type);
    }
}
