package dev.retort.dialect;

import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.Locale;
import java.util.Set;

/** What stands behind DEFAULT. Its grammar is poorer than that of other expressions, so some stand in parentheses. */
final class DefaultSql {

    /** The operators that PostgreSQL does not read in a default without parentheses ({@code b_expr} in its grammar). */
    private static final Set<String> OPERATORS = Set.of(
            "and", "or", "not", "is", "isnull", "notnull", "between", "in", "like", "ilike", "similar", "at",
            "collate");

    private DefaultSql() {}

    static String of(String expression) {
        int depth = 0;
        for (Token token : Tokenizer.tokens(expression)) {
            if (token.is("(") || token.is("[")) {
                depth++;
            } else if (token.is(")") || token.is("]")) {
                depth--;
            } else if (depth == 0 && isOperator(token)) {
                return "(" + expression + ")";
            }
        }
        return expression;
    }

    private static boolean isOperator(Token token) {
        return token.kind() == Token.Kind.WORD
                && OPERATORS.contains(token.text().toLowerCase(Locale.ROOT));
    }
}
