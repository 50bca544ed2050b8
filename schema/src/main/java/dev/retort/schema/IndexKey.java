package dev.retort.schema;

import java.util.Objects;

/**
 * One key of an index: a column or an expression, with its order.
 *
 * @param column the column, {@link Identifier#UNNAMED} where the key is an expression
 * @param expression the SQL expression, empty where the key is a column
 * @param descending whether larger keys come first
 * @param nullOrder where nulls stand
 * @param collation the collation other than the column's or expression's own, {@link QualifiedName#UNNAMED} for none
 * @param operatorClass the operator class other than the type's default one, with its schema if any; empty for none
 */
public record IndexKey(
        Identifier column,
        String expression,
        boolean descending,
        NullOrder nullOrder,
        QualifiedName collation,
        String operatorClass) {

    public IndexKey {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(nullOrder, "nullOrder");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(operatorClass, "operatorClass");
        if (column.isUnnamed() == expression.isEmpty()) {
            throw new IllegalArgumentException("an index key is either a column or an expression");
        }
    }

    /** An ascending key over a column. */
    public static IndexKey column(Identifier column) {
        return new IndexKey(column, "", false, NullOrder.DEFAULT, QualifiedName.UNNAMED, "");
    }

    /** An ascending key over an expression. */
    public static IndexKey expression(String expression) {
        return new IndexKey(Identifier.UNNAMED, expression, false, NullOrder.DEFAULT, QualifiedName.UNNAMED, "");
    }

    public boolean isExpression() {
        return column.isUnnamed();
    }

    public IndexKey withColumn(Identifier other) {
        return new IndexKey(other, expression, descending, nullOrder, collation, operatorClass);
    }

    /** The same key over a column in place of an expression. */
    public IndexKey overColumn(Identifier other) {
        return new IndexKey(other, "", descending, nullOrder, collation, operatorClass);
    }

    public IndexKey withExpression(String other) {
        return new IndexKey(column, other, descending, nullOrder, collation, operatorClass);
    }

    public IndexKey withDescending(boolean other) {
        return new IndexKey(column, expression, other, nullOrder, collation, operatorClass);
    }

    public IndexKey withNullOrder(NullOrder other) {
        return new IndexKey(column, expression, descending, other, collation, operatorClass);
    }

    public IndexKey withCollation(QualifiedName other) {
        return new IndexKey(column, expression, descending, nullOrder, other, operatorClass);
    }

    public IndexKey withOperatorClass(String other) {
        return new IndexKey(column, expression, descending, nullOrder, collation, other);
    }
}
