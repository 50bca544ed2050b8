package dev.retort;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Hibernate ORM, of which two numbers count.
 *
 * @param text the whole version: {@code 7.4.6}
 * @param major its first number
 * @param minor its second
 */
record HibernateVersion(String text, int major, int minor) {

    private static final Pattern NAMED = Pattern.compile("Hibernate ORM ((\\d{1,4})\\.(\\d{1,4})[^,\\s]*)");

    static HibernateVersion of(int major, int minor) {
        return new HibernateVersion(major + "." + minor, major, minor);
    }

    /** The version in a text that holds {@code Hibernate ORM 7.4.6}. */
    static Optional<HibernateVersion> in(String text) {
        Matcher named = NAMED.matcher(text);
        return named.find()
                ? Optional.of(new HibernateVersion(
                        named.group(1), Integer.parseInt(named.group(2)), Integer.parseInt(named.group(3))))
                : Optional.empty();
    }

    boolean isBefore(HibernateVersion other) {
        return major < other.major || major == other.major && minor < other.minor;
    }
}
