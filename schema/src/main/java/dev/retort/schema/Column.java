package dev.retort.schema;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param name the column's name
 * @param type its declared type
 * @param nullable whether it accepts null
 * @param value where its value comes from when a row does not give one
 * @param collation the collation other than the type's own, {@link QualifiedName#UNNAMED} for none
 * @param comment its comment, empty for none
 */
public record Column(
        Identifier name, SqlType type, boolean nullable, ColumnValue value, QualifiedName collation, String comment) {

    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(comment, "comment");
    }

    /** A nullable column without default, collation or comment. */
    public static Column of(Identifier name, SqlType type) {
        return new Column(name, type, true, ColumnValue.NONE, QualifiedName.UNNAMED, "");
    }

    public Column withName(Identifier other) {
        return new Column(other, type, nullable, value, collation, comment);
    }

    public Column withType(SqlType other) {
        return new Column(name, other, nullable, value, collation, comment);
    }

    public Column withNullable(boolean other) {
        return new Column(name, type, other, value, collation, comment);
    }

    public Column withValue(ColumnValue other) {
        return new Column(name, type, nullable, other, collation, comment);
    }

    public Column withCollation(QualifiedName other) {
        return new Column(name, type, nullable, value, other, comment);
    }

    public Column withComment(String other) {
        return new Column(name, type, nullable, value, collation, other);
    }
}
