package dev.retort.dialect;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
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
        return notation.name(column.name())
                + " " + notation.type(column.type())
                + (column.collation().isUnnamed() ? "" : " COLLATE " + notation.name(column.collation()))
                + column.value().accept(this)
                + (column.nullable() ? "" : " NOT NULL");
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
