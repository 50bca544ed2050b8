package dev.retort.dialect;

/**
 * One token of SQL text.
 *
 * @param kind what it is
 * @param text the token as it is written, quotes included
 */
record Token(Kind kind, String text) {

    /** The kinds of token; white space and comments are none. */
    enum Kind {
        /** A key word or a name without quotes. */
        WORD,
        /** A name between double quotes. */
        QUOTED_NAME,
        /** A string, binary or bit literal, in whatever quotes. */
        STRING,
        NUMBER,
        OPERATOR,
        /** One of {@code ( ) [ ] , . ; :} and {@code ::}. */
        PUNCTUATION,
        /** A question mark that stands for a parameter. */
        PARAMETER
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean is(String symbol) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && text.equals(symbol);
    }

    /** The name between the quotes, its doubled quotes read as one. */
    String unquoted() {
        return text.substring(1, text.length() - 1).replace("\"\"", "\"");
    }
}
