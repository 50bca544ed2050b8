package dev.retort.runtime.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a documentation comment as the message of a revision. */
final class Documentation {

    private static final Pattern MARGIN = Pattern.compile("^\\s*\\*+ ?");
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|lt|gt|amp|quot);");

    private Documentation() {}

    /**
     * The first paragraph in one line: all up to an empty line, a paragraph tag or a block tag.
     *
     * @param comment the inside of the comment
     */
    static String message(String comment) {
        List<String> paragraph = new ArrayList<>();
        for (String line : comment.lines().toList()) {
            String text = MARGIN.matcher(line).replaceFirst("").strip();
            boolean ends = text.isEmpty() || text.startsWith("<p>") || text.startsWith("@");
            if (ends && !paragraph.isEmpty()) {
                break;
            }
            if (!ends) {
                paragraph.add(text);
            }
        }
        return REFERENCE.matcher(String.join(" ", paragraph)).replaceAll(match -> character(match.group(1)));
    }

    private static String character(String reference) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> numbered(reference.substring(1));
        };
    }

    private static String numbered(String number) {
        int codePoint = number.toLowerCase(Locale.ROOT).startsWith("x")
                ? Integer.parseInt(number.substring(1), 16)
                : Integer.parseInt(number);
        String text = Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
        return Matcher.quoteReplacement(text);
    }
}
