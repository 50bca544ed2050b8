package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one database writes names, types and literals: what every piece of its SQL is made of.
 *
 * @param names its rule for names
 * @param types its names of types
 * @param literals its literals
 */
record Notation(Names names, TypeNames types, Literals literals) {

    String name(Identifier identifier) {
        return names.quote(identifier);
    }

    String name(QualifiedName name) {
        return names.quote(name);
    }

    /** The names between parentheses. */
    String list(List<Identifier> identifiers) {
        return identifiers.stream().map(names::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    String type(SqlType type) {
        return types.name(type);
    }

    String text(String text) {
        return literals.text(text);
    }
}
