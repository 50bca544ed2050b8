package dev.retort.runtime.directory;

/**
 * One token of a Java source.
 *
 * @param kind what it is
 * @param text a word, a symbol of one character, the value of a string literal, another literal as it is written, or the
 *     inside of a documentation comment
 * @param line the line on which it begins, from 1
 * @param start where it begins in the source once that has no Unicode escapes, from 0
 * @param end where what stands behind it begins
 */
record JavaToken(Kind kind, String text, int line, int start, int end) {

    enum Kind {
        /** An identifier or key word. */
        WORD,
        /** A string literal or text block. */
        STRING,
        /** A character or number literal. */
        OTHER_LITERAL,
        /** Any other single character that is not white space. */
        SYMBOL,
        /** A comment that begins with two asterisks. */
        DOCUMENTATION,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }
}
