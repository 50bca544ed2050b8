package dev.retort.codegen.source;

import java.util.ArrayList;
import java.util.List;

/** Text that is data, as Java source: it comes back as it was and never becomes code. */
public final class JavaText {

    private JavaText() {}

    /**
     * The string literal of a text. What a person cannot see, or would see somewhere else than it is (controls,
     * directional marks, halves of surrogate pairs), is escaped; letters of every script stay as they are.
     */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int codePoint = text.codePointAt(i);
            // Newer compilers lose count of backslashes behind half a surrogate pair (JDK 16 and later).
            if (codePoint == '\\' && Character.getType(before) == Character.SURROGATE) {
                literal.append("\\134");
            } else {
                append(literal, codePoint);
            }
            before = codePoint;
        }
        return literal.append('"').toString();
    }

    /** The text cut behind each of its newlines; nothing is lost. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < text.length() - 1; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** The text cut into pieces of at most so many UTF-16 units; nothing is lost. */
    static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); start += longest) {
            pieces.add(text.substring(start, Math.min(start + longest, text.length())));
        }
        return pieces;
    }

    /**
     * One line of a documentation comment: nothing in it ends the comment, is a tag or HTML. A comment has no escape for
     * what a person cannot see, so that is left out or replaced.
     */
    public static String documentation(String line) {
        StringBuilder documentation = new StringBuilder(line.length());
        line.codePoints().forEach(codePoint -> appendDocumentation(documentation, codePoint));
        return documentation.toString();
    }

    /**
     * One line behind {@code //}: nothing in it ends the line, nor begins an escape that might. What a person cannot see is
     * left out or replaced, as a {@link #documentation} has it.
     */
    public static String comment(String line) {
        StringBuilder comment = new StringBuilder(line.length());
        line.codePoints().forEach(codePoint -> {
            // A backslash before a u is an escape even here, and a line end or nonsense behind it.
            if (codePoint == 'u' && comment.toString().endsWith("\\")) {
                comment.append(' ');
            }
            appendVisible(comment, codePoint);
        });
        return comment.toString();
    }

    private static void appendVisible(StringBuilder text, int codePoint) {
        if (isVisible(codePoint)) {
            text.appendCodePoint(codePoint);
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            text.append(' ');
        } else if (Character.getType(codePoint) != Character.FORMAT) {
            text.append('\ufffd');
        }
    }

    private static void appendDocumentation(StringBuilder documentation, int codePoint) {
        switch (codePoint) {
            case '&' -> documentation.append("&amp;");
            case '<' -> documentation.append("&lt;");
            case '>' -> documentation.append("&gt;");
            case '@' -> documentation.append("&#64;");
            case '\\' -> documentation.append("&#92;");
            case '/' -> documentation.append(documentation.toString().endsWith("*") ? "&#47;" : "/");
            default -> appendVisible(documentation, codePoint);
        }
    }

    private static void append(StringBuilder literal, int codePoint) {
        switch (codePoint) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\b' -> literal.append("\\b");
            case '\t' -> literal.append("\\t");
            case '\n' -> literal.append("\\n");
            case '\f' -> literal.append("\\f");
            case '\r' -> literal.append("\\r");
            default -> {
                if (isAscii(codePoint) || isVisible(codePoint)) {
                    literal.appendCodePoint(codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        literal.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    private static boolean isAscii(int codePoint) {
        return codePoint >= ' ' && codePoint < '\u007f';
    }

    /** Whether a character shows as itself and in its place. */
    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }
}
