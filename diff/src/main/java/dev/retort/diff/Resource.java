package dev.retort.diff;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.Set;

/**
 * Something in a database that one step brings or takes away, and others need: an object, the key that a foreign key refers
 * to, or a name.
 *
 * @param kind what it is
 * @param owner the object itself, or the table that it belongs to
 * @param detail the column, the columns of the key, or the index
 */
record Resource(Kind kind, QualifiedName owner, Object detail) {

    enum Kind {
        NAMESPACE,
        TYPE,
        OLD_TYPE,
        ATTRIBUTES,
        SEQUENCE,
        TABLE,
        COLUMN,
        KEY,
        PRIMARY_KEY,
        IDENTITY,
        INDEX,
        NAME
    }

    static Resource namespace(Identifier name) {
        return new Resource(Kind.NAMESPACE, new QualifiedName(name, Identifier.UNNAMED), "");
    }

    static Resource type(QualifiedName name) {
        return new Resource(Kind.TYPE, name, "");
    }

    /** What is left of a type that is replaced, under another name. */
    static Resource oldType(QualifiedName name) {
        return new Resource(Kind.OLD_TYPE, name, "");
    }

    /** What an expression may name of a composite type that statements alter under its columns. */
    static Resource attributes(QualifiedName type) {
        return new Resource(Kind.ATTRIBUTES, type, "");
    }

    static Resource sequence(QualifiedName name) {
        return new Resource(Kind.SEQUENCE, name, "");
    }

    static Resource table(QualifiedName name) {
        return new Resource(Kind.TABLE, name, "");
    }

    static Resource column(QualifiedName table, Identifier name) {
        return new Resource(Kind.COLUMN, table, name);
    }

    /** The uniqueness of some columns of a table, in whatever order. */
    static Resource key(QualifiedName table, Set<Identifier> columns) {
        return new Resource(Kind.KEY, table, columns);
    }

    /** The place of a table's primary key, which one constraint holds at a time. */
    static Resource primaryKey(QualifiedName table) {
        return new Resource(Kind.PRIMARY_KEY, table, "");
    }

    /** The table's identity column, of which some databases allow one. */
    static Resource identity(QualifiedName table) {
        return new Resource(Kind.IDENTITY, table, "");
    }

    /** An index, or that of a key, that a constraint may work with. */
    static Resource index(QualifiedName table, Identifier name) {
        return new Resource(Kind.INDEX, table, name);
    }

    /** A name that tables, sequences, types, constraints and indexes of a schema share: it can be held but once. */
    static Resource name(QualifiedName name) {
        return new Resource(Kind.NAME, name, "");
    }
}
