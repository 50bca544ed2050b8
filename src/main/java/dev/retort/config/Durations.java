package dev.retort.config;

import dev.retort.error.RetortException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as a person writes them: {@code 500ms}, {@code 5s}, {@code 10min}, {@code 2h}. */
public final class Durations {

    private static final Pattern NOTATION = Pattern.compile("(\\d{1,9}) ?(ms|s|min|h)");

    private Durations() {}

    /**
     * Reads a length of time.
     *
     * @param where the key or option that holds it, for the message
     * @throws RetortException of kind USAGE for another notation
     */
    public static Duration parse(String text, String where) {
        Matcher matcher = NOTATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw RetortException.usage(
                    where + " must be a length of time, such as 500ms, 5s, 10min or 2h, but is '" + text + "'.");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
