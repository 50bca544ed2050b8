package dev.retort.operation;

import dev.retort.schema.Identifier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and renames columns in the text of an SQL expression, past string literals and function names. */
public final class ExpressionText {

    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"((?:[^\"]|\"\")+)\"|([A-Za-z_][A-Za-z0-9_$]*+)(?!\\s*\\()");

    private ExpressionText() {}

    /** Whether the expression names the column; a keyword or a type of the same spelling counts as well. */
    public static boolean mentions(String expression, Identifier column) {
        Matcher matcher = TOKEN.matcher(expression);
        Predicate<MatchResult> isColumn = names(column);
        while (matcher.find()) {
            if (isColumn.test(matcher)) {
                return true;
            }
        }
        return false;
    }

    static String rename(String expression, Identifier column, Identifier newName) {
        Predicate<MatchResult> isColumn = names(column);
        String replacement = newName.delimited() ? "\"" + newName.text().replace("\"", "\"\"") + "\"" : newName.text();
        return TOKEN.matcher(expression)
                .replaceAll(match -> Matcher.quoteReplacement(isColumn.test(match) ? replacement : match.group()));
    }

    /** A regular name also answers to its quoted form in upper case, which is how H2 prints it. */
    private static Predicate<MatchResult> names(Identifier column) {
        return match -> {
            if (match.group(1) != null) {
                String text = match.group(1).replace("\"\"", "\"");
                return column.delimited() ? text.equals(column.text()) : text.equalsIgnoreCase(column.text());
            }
            return match.group(2) != null
                    && !column.delimited()
                    && match.group(2).equalsIgnoreCase(column.text());
        };
    }
}
