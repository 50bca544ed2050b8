package dev.retort.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import dev.retort.error.RetortException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code retort.toml} into dotted keys, and refuses the keys that it does not know. */
final class ConfigurationFile {

    /** The file that is read when none is named. */
    static final String DEFAULT_NAME = "retort.toml";

    private static final String DATABASE = "database";

    private final Path path;
    private final Map<String, Object> toml;

    private ConfigurationFile(Path path, Map<String, Object> toml) {
        this.path = path;
        this.toml = toml;
    }

    static ConfigurationFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw RetortException.usage("There is no configuration at " + path
                    + ". Run 'retort init' to write one, or name another with -c FILE.");
        }
        try (Reader reader = Files.newBufferedReader(path);
                JsonParser parser = TomlFactory.builder().build().createParser(reader)) {
            parser.nextToken();
            return new ConfigurationFile(path, table(parser));
        } catch (JsonProcessingException e) {
            throw RetortException.usage(
                    "The configuration " + path + " is not TOML at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw RetortException.usage("The configuration " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The values by dotted key.
     *
     * @param database the name of the database whose values override those above, empty for none
     */
    SortedMap<String, Object> values(String database) {
        SortedMap<String, Object> values = new TreeMap<>();
        toml.forEach((key, value) -> {
            if (!key.equals(DATABASE)) {
                collect(key, value, "", values);
            }
        });
        Map<String, SortedMap<String, Object>> databases = databases();
        if (!database.isEmpty()) {
            values.putAll(overlay(database, databases));
        }
        return values;
    }

    /** The names of the databases that override what stands above them. */
    SortedSet<String> databaseNames() {
        return new TreeSet<>(databases().keySet());
    }

    private SortedMap<String, Object> overlay(String name, Map<String, SortedMap<String, Object>> databases) {
        if (databases.containsKey(name)) {
            return databases.get(name);
        }
        throw RetortException.usage("There is no [database." + name + "] in " + path + ". "
                + (databases.isEmpty()
                        ? "It names no databases."
                        : "It names " + String.join(", ", databaseNames()) + "."));
    }

    /** Every database's keys are checked whenever the file is read: a misspelling shows before that database is chosen. */
    private Map<String, SortedMap<String, Object>> databases() {
        Map<String, SortedMap<String, Object>> databases = new LinkedHashMap<>();
        asTable(toml.getOrDefault(DATABASE, Map.of()), DATABASE).forEach((name, table) -> {
            SortedMap<String, Object> values = new TreeMap<>();
            String prefix = DATABASE + "." + name;
            asTable(table, prefix).forEach((key, value) -> collect(key, value, prefix + ".", values));
            databases.put(name, values);
        });
        return databases;
    }

    private Map<String, Object> asTable(Object value, String key) {
        if (!(value instanceof Map<?, ?> map)) {
            throw RetortException.usage("'" + key + "' in " + path + " must be a table, [" + key + "].");
        }
        Map<String, Object> table = new LinkedHashMap<>();
        map.forEach((name, each) -> table.put((String) name, each));
        return table;
    }

    private void collect(String key, Object value, String prefix, SortedMap<String, Object> values) {
        if (!KnownKeys.contains(key)) {
            throw unknown(prefix, key);
        }
        if (value instanceof Map<?, ?>) {
            asTable(value, key).forEach((name, each) -> collect(key + "." + name, each, prefix, values));
        } else {
            if (value instanceof List<?> list) {
                requireKnown(key, list, prefix);
            }
            values.put(key, value);
        }
    }

    /** The keys of an array of tables. */
    private void requireKnown(String key, List<?> list, String prefix) {
        for (Object each : list) {
            if (each instanceof Map<?, ?> table) {
                table.keySet().stream()
                        .map(name -> key + "." + name)
                        .filter(name -> !KnownKeys.contains(name))
                        .forEach(name -> {
                            throw unknown(prefix, name);
                        });
            }
        }
    }

    private RetortException unknown(String prefix, String key) {
        String hint = KnownKeys.nearest(key)
                .map(nearest -> " Did you mean '" + prefix + nearest + "'?")
                .orElse(" 'retort init' writes a configuration with every key explained.");
        return RetortException.usage("Unknown key '" + prefix + key + "' in " + path + "." + hint);
    }

    private static Map<String, Object> table(JsonParser parser) throws IOException {
        Map<String, Object> table = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            table.put(key, value(parser));
        }
        return table;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> table(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> parser.getText();
        };
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
