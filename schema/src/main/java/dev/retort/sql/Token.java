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

    /** The name: without its quotes, and with its doubled quotes as one. */
    public String name() {
        boolean quoted = kind == Kind.QUOTED_NAME && text.length() > 1 && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Where it ends: the offset behind its last character. */
    public int end() {
        return start + text.length();
    }
}
