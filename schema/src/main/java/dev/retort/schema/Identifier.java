package dev.retort.schema;

import java.util.Locale;
import java.util.Objects;

/**
 * The name of a schema object, by the rule that SQLAlchemy uses: a <em>regular</em> identifier is held in lower case and
 * stands for the name in whatever case the database folds it to; every other identifier is <em>delimited</em> and exact.
 *
 * <p>How a name that a catalog stores reads is the dialect's to say ({@code Dialect.fromStored}).
 *
 * @param text the name; lower case if regular, exact if delimited, empty for {@link #UNNAMED}
 * @param delimited whether the name is exact and must be quoted in SQL
 */
public record Identifier(String text, boolean delimited) implements Comparable<Identifier> {

    /**
     * The name that nobody said: a constraint whose name is left to convention, or the database's default schema. As a
     * constraint's name it matches any.
     */
    public static final Identifier UNNAMED = new Identifier("", false);

    public Identifier {
        Objects.requireNonNull(text, "text");
        if (!delimited && !text.isEmpty() && !isRegular(text)) {
            throw new IllegalArgumentException("'" + text + "' is not a regular identifier");
        }
    }

    /** A regular identifier, whatever the case it is written in; {@code Order} and {@code ORDER} are one. */
    public static Identifier regular(String text) {
        return new Identifier(text.toLowerCase(Locale.ROOT), false);
    }

    /** An identifier that is exact, as between double quotes in SQL. */
    public static Identifier delimited(String text) {
        return new Identifier(text, true);
    }

    /**
     * Reads the notation of revision sources, which {@link #toString} writes: {@code job} is regular, {@code Job} is
     * delimited because it is not all lower case, and {@code "job"} in double quotes is delimited (an inner double quote
     * is doubled). The empty text is {@link #UNNAMED}.
     */
    public static Identifier of(String notation) {
        if (notation.length() >= 2 && notation.startsWith("\"") && notation.endsWith("\"")) {
            return delimited(notation.substring(1, notation.length() - 1).replace("\"\"", "\""));
        }
        return notation.isEmpty() || isRegular(notation) ? new Identifier(notation, false) : delimited(notation);
    }

    /** Whether the text can be a regular identifier as it is: lower case, ASCII, not starting with a digit. */
    public static boolean isRegular(String text) {
        // No pattern: every name of a schema is looked at, several times over.
        if (text.isEmpty() || !isRegularStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isRegularStart(c) && !(c >= '0' && c <= '9') && c != '$') {
                return false;
            }
        }
        return true;
    }

    private static boolean isRegularStart(char c) {
        return c >= 'a' && c <= 'z' || c == '_';
    }

    public boolean isUnnamed() {
        return text.isEmpty() && !delimited;
    }

    /** Regular and delimited names sort together by their text, so that a listing reads in one alphabetical order. */
    @Override
    public int compareTo(Identifier other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : Boolean.compare(delimited, other.delimited);
    }

    /** The notation that {@link #of} reads back to this value. */
    @Override
    public String toString() {
        boolean ambiguous =
                delimited && (text.isEmpty() || isRegular(text) || text.contains("\"") || text.contains("."));
        return ambiguous ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
