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
            return new JavaToken(Kind.END, "", line);
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
        position++;
        return new JavaToken(Kind.SYMBOL, String.valueOf(c), line);
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
        int start = position;
        while (position < source.length() && Character.isJavaIdentifierPart(source.charAt(position))) {
            position++;
        }
        return new JavaToken(Kind.WORD, source.substring(start, position), line);
    }

    private JavaToken number() {
        while (position < source.length()
                && (Character.isLetterOrDigit(source.charAt(position)) || "._".indexOf(source.charAt(position)) >= 0)) {
            position++;
        }
        return new JavaToken(Kind.OTHER_LITERAL, "", line);
    }

    private JavaToken character() {
        int end = closing('\'', position + 1);
        moveTo(Math.min(end + 1, source.length()));
        return new JavaToken(Kind.OTHER_LITERAL, "", line);
    }

    private JavaToken string() {
        int end = closing('"', position + 1);
        JavaToken token = new JavaToken(Kind.STRING, unescaped(source.substring(position + 1, end)), line);
        moveTo(Math.min(end + 1, source.length()));
        return token;
    }

    private JavaToken textBlock() {
        int end = position + TEXT_BLOCK.length();
        while (end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, source.length());
        String content = source.substring(position + TEXT_BLOCK.length(), end);
        JavaToken token = new JavaToken(
                Kind.STRING,
                unescaped(content.substring(content.indexOf('\n') + 1).stripIndent()),
                line);
        moveTo(Math.min(end + TEXT_BLOCK.length(), source.length()));
        return token;
    }

    private JavaToken documentation() {
        int end = behind("*/", position + 3);
        String inside = source.substring(position + 3, Math.max(position + 3, end - 2));
        JavaToken token = new JavaToken(Kind.DOCUMENTATION, inside, line);
        moveTo(end);
        return token;
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
