package dev.retort.dialect;

import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.util.List;

/** A column's definition within CREATE TABLE and ADD COLUMN. */
class ColumnSql implements ColumnValue.Visitor<String> {

    private final Notation notation;
    private final SequenceSql sequences;

    ColumnSql(Notation notation, SequenceSql sequences) {
        this.notation = notation;
        this.sequences = sequences;
    }

    final String definition(Column column) {
        return typed(column.name(), column.type(), column.collation())
                + column.value().accept(this)
                + (column.nullable() ? "" : " NOT NULL");
    }

    /** An attribute's definition within CREATE TYPE and ADD ATTRIBUTE. */
    final String attribute(Attribute attribute) {
        return typed(attribute.name(), attribute.type(), attribute.collation());
    }

    private String typed(Identifier name, SqlType type, QualifiedName collation) {
        return notation.name(name)
                + " " + notation.type(type)
                + (collation.isUnnamed() ? "" : " COLLATE " + notation.name(collation));
    }

    @Override
    public String none() {
        return "";
    }

    @Override
    public String defaultExpression(ColumnValue.Default value) {
        return " DEFAULT " + DefaultSql.of(value.expression());
    }

    @Override
    public String identity(Identity identity) {
        List<String> options = sequences.said(identity.options());
        return " GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    @Override
    public String generated(ColumnValue.Generated generated) {
        return " GENERATED ALWAYS AS (" + generated.expression() + ")";
    }
}
