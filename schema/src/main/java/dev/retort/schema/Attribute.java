package dev.retort.schema;

import java.util.Objects;

/**
 * A part of a {@link CompositeType}.
 *
 * @param name the attribute's name
 * @param type its type, which may be a composite type itself
 * @param collation its collation; {@link QualifiedName#UNNAMED} for that of its type
 * @param comment the comment, empty where there is none
 */
public record Attribute(Identifier name, SqlType type, QualifiedName collation, String comment) {

    public Attribute {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(comment, "comment");
    }

    /** An attribute with the collation of its type, and without a comment. */
    public static Attribute of(Identifier name, SqlType type) {
        return new Attribute(name, type, QualifiedName.UNNAMED, "");
    }

    public Attribute withName(Identifier other) {
        return new Attribute(other, type, collation, comment);
    }

    public Attribute withType(SqlType other) {
        return new Attribute(name, other, collation, comment);
    }

    public Attribute withCollation(QualifiedName other) {
        return new Attribute(name, type, other, comment);
    }

    public Attribute withComment(String other) {
        return new Attribute(name, type, collation, other);
    }
}
