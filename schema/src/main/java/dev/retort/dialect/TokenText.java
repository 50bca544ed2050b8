package dev.retort.dialect;

import java.util.List;
import java.util.Locale;

/** Writes tokens back as text: words in lower case, and a space only where it parts what would else run together. */
final class TokenText {

    private TokenText() {}

    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && needsSpace(tokens.get(i - 1), tokens.get(i))) {
                text.append(' ');
            }
            Token token = tokens.get(i);
            text.append(token.kind() == Token.Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
        }
        return text.toString();
    }

    private static boolean needsSpace(Token left, Token right) {
        boolean adjoining = left.kind() == Token.Kind.PUNCTUATION || right.kind() == Token.Kind.PUNCTUATION;
        boolean sign = left.kind() == Token.Kind.OPERATOR && right.kind() == Token.Kind.NUMBER;
        return !adjoining && !sign;
    }
}
