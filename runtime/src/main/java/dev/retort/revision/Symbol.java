package dev.retort.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types for a revision, taken apart but not looked up: {@code branch@name+2}, any part of which may be missing.
 * Text of another form is a name, which no revision has.
 *
 * @param text all of it, for messages
 * @param branch the label or id before the at sign, empty for none
 * @param name the id, label or word such as {@code head}, empty for none
 * @param relation the sign and the number of steps, {@code +2} or {@code -2}, empty for none
 */
record Symbol(String text, String branch, String name, String relation) {

    private static final Pattern FORM = Pattern.compile("(?:([^@]+)@)?(\\w*)([+-]\\d{1,6})?");

    static Symbol of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || (matcher.group(2).isEmpty() && matcher.group(3) == null)) {
            return new Symbol(text, "", text, "");
        }
        return new Symbol(text, orEmpty(matcher.group(1)), matcher.group(2), orEmpty(matcher.group(3)));
    }

    boolean isRelative() {
        return !relation.isEmpty();
    }

    /** Whether it counts from where the database stands: {@code +2}, {@code branch@-2}. */
    boolean countsFromCurrent() {
        return isRelative() && name.isEmpty();
    }

    boolean leadsUp() {
        return relation.startsWith("+");
    }

    /** The number of steps, whatever their direction. */
    int steps() {
        return Integer.parseInt(relation.substring(1));
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
