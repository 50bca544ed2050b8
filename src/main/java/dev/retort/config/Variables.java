package dev.retort.config;

import dev.retort.error.RetortException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for {@code ${NAME}} in a value: an environment variable, or with {@code ${x.key}} what {@code -x key=value}
 * gave. {@code ${NAME:-text}} falls back to the text.
 */
final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)(?::-([^}]*))?}");

    private final Function<String, Optional<String>> environment;
    private final Map<String, String> arguments;

    Variables(Function<String, Optional<String>> environment, Map<String, String> arguments) {
        this.environment = environment;
        this.arguments = arguments;
    }

    /** The text with every reference replaced; {@code where} names the key in the error for one that has no value. */
    String resolve(String text, String where) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String fallback = matcher.group(2);
            String value = value(name).orElse(fallback);
            if (value == null) {
                throw RetortException.usage(where + " needs ${" + name + "}, which is not set. " + remedy(name));
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    private Optional<String> value(String name) {
        return name.startsWith("x.") ? Optional.ofNullable(arguments.get(name.substring(2))) : environment.apply(name);
    }

    private static String remedy(String name) {
        return name.startsWith("x.")
                ? "Give it with -x " + name.substring(2) + "=VALUE, or a fallback with ${" + name + ":-VALUE}."
                : "Set the environment variable " + name + ", or give a fallback with ${" + name + ":-VALUE}.";
    }
}
