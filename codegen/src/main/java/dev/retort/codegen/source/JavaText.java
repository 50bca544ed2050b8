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
        text.codePoints().forEach(codePoint -> append(literal, codePoint));
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

    /** One line of a documentation comment: nothing in it ends the comment, is a tag or HTML. */
    public static String documentation(String line) {
        StringBuilder documentation = new StringBuilder(line.length());
        line.codePoints().forEach(codePoint -> {
            boolean closing = codePoint == '/' && documentation.toString().endsWith("*");
            if (!closing && isVisible(codePoint) && "&<>@\\".indexOf(codePoint) < 0) {
                documentation.appendCodePoint(codePoint);
            } else {
                documentation.append("&#").append(codePoint).append(';');
            }
        });
        return documentation.toString();
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
                if (isVisible(codePoint)) {
                    literal.appendCodePoint(codePoint);
                } else {
                    for (char unit : Character.toChars(codePoint)) {
                        literal.append(String.format("\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    /** Whether a character shows as itself and in its place. */
    static boolean isVisible(int codePoint) {
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
