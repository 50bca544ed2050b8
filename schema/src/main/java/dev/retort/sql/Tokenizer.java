package dev.retort.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts SQL text into tokens by the lexical rules that PostgreSQL and H2 share: doubled quotes within quotes, dollar quotes,
 * {@code E'\''} strings, line comments and nested block comments. It never fails: quotes that do not end run to the end of
 * the text, as one token.
 *
 * <p>Operators end as PostgreSQL ends them ("Lexical Structure", 4.1.3): a {@code +} or {@code -} closes a longer operator
 * only where another of its characters could not be standard SQL's, so that {@code a=-1} holds {@code =} and {@code -}.
 */
public final class Tokenizer {

    private static final String OPERATORS = "+-*/<>=~!@#%^&|`";
    private static final String NOT_STANDARD = "~!@#%^&|`";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of the text, in order. */
    public static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        while (tokenizer.position < text.length()) {
            tokenizer.next();
        }
        return List.copyOf(tokenizer.tokens);
    }

    private void next() {
        char c = text.charAt(position);
        if (Character.isWhitespace(c)) {
            position++;
        } else if (text.startsWith("--", position)) {
            position = endOfLine();
        } else if (text.startsWith("/*", position)) {
            position = endOfBlockComment();
        } else if (c == '\'') {
            add(Token.Kind.STRING, endOfQuotes(position, '\'', false));
        } else if (c == '"') {
            add(Token.Kind.QUOTED_NAME, endOfQuotes(position, '"', false));
        } else if (c == '$' && endOfDollarQuotes() > 0) {
            add(Token.Kind.STRING, endOfDollarQuotes());
        } else if (isDigit(position) || c == '.' && isDigit(position + 1)) {
            add(Token.Kind.NUMBER, endOfNumber());
        } else if (Character.isUnicodeIdentifierStart(c) || c == '_') {
            word();
        } else if (text.startsWith("::", position)) {
            add(Token.Kind.PUNCTUATION, position + 2);
        } else if (c == '?') {
            add(Token.Kind.QUESTION_MARK, position + 1);
        } else if (OPERATORS.indexOf(c) >= 0) {
            add(Token.Kind.OPERATOR, endOfOperator());
        } else {
            add(Token.Kind.PUNCTUATION, position + 1);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(position, end), position));
        position = end;
    }

    /** A name, or the prefix of a literal such as {@code E''}, {@code X''}, {@code B''}, {@code N''} and {@code U&''}. */
    private void word() {
        int end = position + 1;
        while (end < text.length()
                && (Character.isUnicodeIdentifierPart(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        String word = text.substring(position, end).toUpperCase(Locale.ROOT);
        boolean prefix = end < text.length() && text.charAt(end) == '\'' && "EXBN".contains(word) && word.length() == 1;
        if (prefix) {
            add(Token.Kind.STRING, endOfQuotes(end, '\'', word.equals("E")));
        } else if (word.equals("U") && text.startsWith("&'", end)) {
            add(Token.Kind.STRING, endOfQuotes(end + 1, '\'', false));
        } else if (word.equals("U") && text.startsWith("&\"", end)) {
            add(Token.Kind.QUOTED_NAME, endOfQuotes(end + 1, '"', false));
        } else {
            add(Token.Kind.WORD, end);
        }
    }

    private int endOfQuotes(int opening, char quote, boolean backslashEscapes) {
        int i = opening + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i += 2;
            } else if (c != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }

    /** The end of {@code $tag$...$tag$} that begins here, or 0 where none does. */
    private int endOfDollarQuotes() {
        int i = position + 1;
        while (i < text.length() && Character.isUnicodeIdentifierPart(text.charAt(i))) {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '$') {
            return 0;
        }
        String tag = text.substring(position, i + 1);
        int closing = text.indexOf(tag, i + 1);
        return closing < 0 ? text.length() : closing + tag.length();
    }

    private int endOfLine() {
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfBlockComment() {
        int depth = 0;
        int i = position;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return text.length();
    }

    private int endOfNumber() {
        int i = position;
        while (isDigit(i) || i < text.length() && text.charAt(i) == '.') {
            i++;
        }
        boolean exponent = i < text.length() && Character.toLowerCase(text.charAt(i)) == 'e';
        if (exponent) {
            int sign = i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
            if (isDigit(i + 1 + sign)) {
                i += 1 + sign;
                while (isDigit(i)) {
                    i++;
                }
            }
        }
        return i;
    }

    private int endOfOperator() {
        int end = position;
        while (end < text.length()
                && OPERATORS.indexOf(text.charAt(end)) >= 0
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)) {
            end++;
        }
        boolean keepsSign = text.substring(position, end).chars().anyMatch(c -> NOT_STANDARD.indexOf(c) >= 0);
        while (!keepsSign && end > position + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
