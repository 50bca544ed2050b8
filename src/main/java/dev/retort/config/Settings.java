package dev.retort.config;

import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of one configuration by dotted key, the chosen database's laid over those above it. Strings are resolved when
 * they are asked for.
 */
final class Settings {

    private final String file;
    private final SortedMap<String, Object> values;
    private final Variables variables;

    /**
     * @param file the file's name, for messages
     * @param values strings, booleans, numbers, or lists of them, by dotted key
     */
    Settings(String file, SortedMap<String, Object> values, Variables variables) {
        this.file = file;
        this.values = new TreeMap<>(values);
        this.variables = variables;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> string(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(variables.resolve(text, where(key)));
        }
        throw wrong(key, "a string", value);
    }

    String required(String key) {
        return string(key).orElseThrow(() -> missing(key));
    }

    /** A list of strings that is not empty. */
    List<String> requiredStrings(String key) {
        List<String> strings = strings(key);
        if (strings.isEmpty()) {
            throw missing(key);
        }
        return strings;
    }

    boolean flag(String key, boolean fallback) {
        Object value = values.getOrDefault(key, fallback);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false", value);
    }

    /** A list of strings; a single string is a list of one, and an absent key the empty list. */
    List<String> strings(String key) {
        Object value = values.getOrDefault(key, List.of());
        if (value instanceof String) {
            return List.of(string(key).orElseThrow());
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "a list of strings", value);
        }
        List<String> strings = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text)) {
                throw wrong(key, "a list of strings", value);
            }
            strings.add(variables.resolve(text, where(key)));
        }
        return List.copyOf(strings);
    }

    /** The tables of an array of tables, with dotted keys as everywhere; an absent key is an array of none. */
    List<Settings> tables(String key) {
        Object value = values.getOrDefault(key, List.of());
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "an array of tables, [[" + key + "]]", value);
        }
        List<Settings> tables = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> table)) {
                throw wrong(key, "an array of tables, [[" + key + "]]", value);
            }
            SortedMap<String, Object> members = new TreeMap<>();
            table.forEach((name, member) -> members.put(key + "." + name, member));
            tables.add(new Settings(file, members, variables));
        }
        return List.copyOf(tables);
    }

    /** All that stands below a key, as text, by what follows the key. */
    SortedMap<String, String> below(String key) {
        SortedMap<String, String> below = new TreeMap<>();
        String prefix = key + ".";
        for (Map.Entry<String, Object> entry : values.tailMap(prefix).entrySet()) {
            if (!entry.getKey().startsWith(prefix)) {
                break;
            }
            below.put(
                    entry.getKey().substring(prefix.length()),
                    variables.resolve(entry.getValue().toString(), where(entry.getKey())));
        }
        return below;
    }

    private RetortException missing(String key) {
        return RetortException.usage("'" + key + "' is missing in " + file + ". Add it, such as " + example(key));
    }

    private RetortException wrong(String key, String wanted, Object found) {
        String shown = key.equals("password") ? "something else" : "'" + found + "'";
        return RetortException.usage(where(key) + " must be " + wanted + ", but is " + shown + ".");
    }

    private String where(String key) {
        return "'" + key + "' in " + file;
    }

    private static String example(String key) {
        return switch (key) {
            case "url" -> "url = \"jdbc:postgresql://localhost/shop\", or give --url.";
            case "package" -> "package = \"db.revision\".";
            case "post_write_hooks.name" -> "name = \"format\".";
            case "post_write_hooks.command" -> "command = [\"google-java-format\", \"--replace\", \"{file}\"].";
            default -> key + " = \"src/main/java/db/revision\".";
        };
    }
}
