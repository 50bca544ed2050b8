package dev.retort.sql;

/**
 * One token of SQL text.
 *
 * @param kind what it is
 * @param text the token as it is written, quotes included
 * @param start where it begins in the text that it is from
 */
public record Token(Kind kind, String text, int start) {

    /** The kinds of token; white space and comments are none. */
    public enum Kind {
        /** A key word or a name without quotes. */
        WORD,
        /** A name between double quotes. */
        QUOTED_NAME,
        /** A string, binary or bit literal, in whatever quotes. */
        STRING,
        NUMBER,
        OPERATOR,
        /** Whatever else: parentheses, brackets, commas, dots, {@code ::}. */
        PUNCTUATION,
        /** A question mark: a parameter, or an operator of PostgreSQL's. */
        QUESTION_MARK
    }

    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether this is the operator or the punctuation mark given. */
    public boolean is(String symbol) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(symbol);
    }

    /** Whether this is a name, or a key word. */
    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The name: without its quotes, with its doubled quotes as one, and with the characters of a {@code U&"\\0041"}. */
    public String name() {
        if (kind != Kind.QUOTED_NAME) {
            return text;
        }
        boolean unicode = UnicodeEscapes.areIn(text);
        String quoted = unicode ? text.substring(2) : text;
        boolean closed = quoted.length() > 1 && quoted.endsWith("\"");
        String name = closed ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"") : quoted;
        return unicode ? UnicodeEscapes.decode(name) : name;
    }

    /** A string literal as it is, or one with unicode escapes as one without. */
    String literal() {
        if (!UnicodeEscapes.areIn(text) || !text.endsWith("'")) {
            return text;
        }
        return text.substring(2, 3) + UnicodeEscapes.decode(text.substring(3));
    }

    /** Where it ends: the offset behind its last character. */
    public int end() {
        return start + text.length();
    }
}
