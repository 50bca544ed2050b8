package dev.retort;

import java.util.regex.Pattern;

/**
 * A JDBC URL that can be shown.
 *
 * @param text the URL as configured, which may hold a password
 */
record JdbcUrl(String text) {

    private static final Pattern IN_AUTHORITY = Pattern.compile("(//[^/@:?;]*):[^/@]*@");
    private static final Pattern AS_PROPERTY =
            Pattern.compile("(?i)([?&;][a-z_.]*(?:password|passwd|pwd|secret|token)[a-z_.]*=)[^&;]*");

    /** The URL with every password replaced by three asterisks. */
    @Override
    public String toString() {
        String masked = IN_AUTHORITY.matcher(text).replaceAll("$1:***@");
        return AS_PROPERTY.matcher(masked).replaceAll("$1***");
    }
}
