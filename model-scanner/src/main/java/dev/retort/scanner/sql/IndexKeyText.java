package dev.retort.scanner.sql;

import dev.retort.schema.NullOrder;
import java.util.Objects;

/**
 * One key of an index as SQL writes it: {@code lower(name) collate "C" text_pattern_ops desc nulls last}.
 *
 * @param expression the column or the expression as written, without parentheses around the whole
 * @param inParentheses whether it stood in parentheses, so that it cannot be a column
 * @param descending whether larger keys come first
 * @param nullOrder where nulls stand
 * @param collation the collation, in SQL, empty for none
 * @param operatorClass the operator class, empty for none
 */
public record IndexKeyText(
        String expression,
        boolean inParentheses,
        boolean descending,
        NullOrder nullOrder,
        String collation,
        String operatorClass) {

    public IndexKeyText {
        Objects.requireNonNull(expression, "expression");
        Objects.requireNonNull(nullOrder, "nullOrder");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(operatorClass, "operatorClass");
    }

    /** Takes a key apart. */
    public static IndexKeyText parse(String text) {
        SqlTokens tokens = SqlTokens.of(text);
        int end = tokens.size();
        NullOrder nullOrder = NullOrder.DEFAULT;
        if (end > 2 && tokens.startsAt(end - 2, "nulls")) {
            nullOrder = tokens.startsAt(end - 1, "first") ? NullOrder.FIRST : NullOrder.LAST;
            end -= 2;
        }
        boolean descending = end > 1 && tokens.startsAt(end - 1, "desc");
        if (descending || (end > 1 && tokens.startsAt(end - 1, "asc"))) {
            end--;
        }
        String operatorClass = "";
        if (end > 1 && isOperatorClass(tokens, end - 1)) {
            operatorClass = tokens.between(end - 1, end);
            end--;
        }
        String collation = "";
        if (end > 2 && tokens.startsAt(end - 2, "collate")) {
            collation = tokens.between(end - 1, end);
            end -= 2;
        }
        boolean inParentheses = end == 1 && tokens.get(0).isGroup();
        String expression = inParentheses ? tokens.inside(0) : tokens.between(0, end);
        return new IndexKeyText(expression, inParentheses, descending, nullOrder, collation, operatorClass);
    }

    /** Operator classes end in _ops by a convention that PostgreSQL and its extensions keep. */
    private static boolean isOperatorClass(SqlTokens tokens, int index) {
        return tokens.get(index).word().endsWith("_ops");
    }
}
