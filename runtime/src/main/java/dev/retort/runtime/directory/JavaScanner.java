package dev.retort.runtime.directory;

import dev.retort.runtime.directory.JavaToken.Kind;

/**
 * Cuts a Java source into tokens as chapter 3 of the Java Language Specification tells, so that no annotation within a comment
 * or a string is taken for one. A source that ends within a token ends there: the compiler will say what is wrong with it.
 */
final class JavaScanner {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private int position;
    private int line = 1;

    JavaScanner(String source) {
        this.source = UnicodeEscapes.translate(source);
    }

    JavaToken next() {
        skipBlanksAndComments();
        if (position >= source.length()) {
            return token(Kind.END, "", position);
        }
        char c = source.charAt(position);
        if (Character.isJavaIdentifierStart(c)) {
            return word();
        }
        if (c == '"') {
            return source.startsWith(TEXT_BLOCK, position) ? textBlock() : string();
        }
        if (c == '\'') {
            return character();
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (source.startsWith("/**", position) && !source.startsWith("/**/", position)) {
            return documentation();
        }
        return token(Kind.SYMBOL, String.valueOf(c), position + 1);
    }

    /** The token from here to {@code end}; the scanner goes on behind it. */
    private JavaToken token(Kind kind, String text, int end) {
        JavaToken token = new JavaToken(kind, text, line, position, end);
        moveTo(end);
        return token;
    }

    private void skipBlanksAndComments() {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (Character.isWhitespace(c)) {
                moveTo(position + 1);
            } else if (source.startsWith("//", position)) {
                int end = source.indexOf('\n', position);
                moveTo(end < 0 ? source.length() : end);
            } else if (source.startsWith("/**/", position)
                    || (source.startsWith("/*", position) && !source.startsWith("/**", position))) {
                moveTo(behind("*/", position + 2));
            } else {
                return;
            }
        }
    }

    private JavaToken word() {
        int end = position;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return token(Kind.WORD, source.substring(position, end), end);
    }

    private JavaToken number() {
        int end = position;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || "._".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        return token(Kind.OTHER_LITERAL, source.substring(position, end), end);
    }

    private JavaToken character() {
        int end = Math.min(closing('\'', position + 1) + 1, source.length());
        return token(Kind.OTHER_LITERAL, source.substring(position, end), end);
    }

    private JavaToken string() {
        int end = closing('"', position + 1);
        return token(Kind.STRING, unescaped(source.substring(position + 1, end)), Math.min(end + 1, source.length()));
    }

    private JavaToken textBlock() {
        int end = position + TEXT_BLOCK.length();
        while (end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, source.length());
        String content = source.substring(position + TEXT_BLOCK.length(), end);
        return token(
                Kind.STRING,
                unescaped(content.substring(content.indexOf('\n') + 1).stripIndent()),
                Math.min(end + TEXT_BLOCK.length(), source.length()));
    }

    private JavaToken documentation() {
        int end = behind("*/", position + 3);
        String inside = source.substring(position + 3, Math.max(position + 3, end - 2));
        return token(Kind.DOCUMENTATION, inside, end);
    }

    /** The value of a literal; one with an escape that Java does not know stays as it is, for no compiler takes it. */
    private static String unescaped(String literal) {
        try {
            return literal.translateEscapes();
        } catch (IllegalArgumentException e) {
            return literal;
        }
    }

    /** The place of the quote that closes a literal; the end of the line closes one that lacks it. */
    private int closing(char quote, int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, source.length());
    }

    private int behind(String ending, int from) {
        int at = source.indexOf(ending, from);
        return at < 0 ? source.length() : at + ending.length();
    }

    private void moveTo(int target) {
        for (; position < target; position++) {
            if (source.charAt(position) == '\n') {
                line++;
            }
        }
    }
}
