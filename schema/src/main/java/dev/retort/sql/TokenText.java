package dev.retort.sql;

import java.util.List;
import java.util.function.Function;

/** Writes tokens back as text, with spaces where a person would put them and nowhere that they would run together. */
public final class TokenText {

    private TokenText() {}

    /**
     * The text of the tokens.
     *
     * @param spelling how each token is written
     */
    public static String join(List<Token> tokens, Function<Token, String> spelling) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && needsSpace(tokens.get(i - 1), tokens.get(i))) {
                text.append(' ');
            }
            text.append(spelling.apply(tokens.get(i)));
        }
        return text.toString();
    }

    private static boolean needsSpace(Token left, Token right) {
        if (left.is(".") || right.is(".")) {
            return !(left.isName() || left.is(".")) || !(right.isName() || right.is("."));
        }
        if (isOperator(left) && isOperator(right)) {
            return left.end() < right.start();
        }
        if (left.text().endsWith(":") && right.text().startsWith(":")) {
            return true;
        }
        boolean opens = left.is("(") || left.is("[") || left.is("::");
        boolean closes = right.is(")") || right.is("]") || right.is(",") || right.is("::") || right.is("[");
        return !opens && !closes && !(left.isName() && right.is("("));
    }

    /** A question mark can be part of an operator of PostgreSQL's, such as {@code ?|}. */
    private static boolean isOperator(Token token) {
        return token.kind() == Token.Kind.OPERATOR || token.kind() == Token.Kind.QUESTION_MARK;
    }
}
