package dev.retort.schema;

import java.util.Objects;

/**
 * Where an object stands in a schema, for a message that points at it.
 *
 * @param owner the table, sequence or type
 * @param member the column, constraint or index of that table; {@link Identifier#UNNAMED} for the owner itself
 */
public record ObjectPath(QualifiedName owner, Identifier member) implements Comparable<ObjectPath> {

    /** The path of what has no place in a schema, such as a statement of the revision's own. */
    public static final ObjectPath NOWHERE = of(new QualifiedName(Identifier.UNNAMED, Identifier.UNNAMED));

    public ObjectPath {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(member, "member");
    }

    /** The path of a table, a sequence or a type itself. */
    public static ObjectPath of(QualifiedName owner) {
        return new ObjectPath(owner, Identifier.UNNAMED);
    }

    @Override
    public int compareTo(ObjectPath other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : member.compareTo(other.member);
    }

    @Override
    public String toString() {
        return member.isUnnamed() ? owner.toString() : owner + "." + member;
    }
}
