package dev.retort.scanner.mapping;

import dev.retort.dialect.Server;
import dev.retort.dialect.Server.Folding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Those of Hibernate's settings that decide which database it writes for, where they name another than the server.
 *
 * @param settings the settings, by their names; empty if Hibernate writes for the server
 * @param server the server
 */
public record DialectSettings(SortedMap<String, String> settings, Server server) {

    /** Hibernate writes for the server, or does not write at all. */
    public static final DialectSettings NONE =
            new DialectSettings(Collections.emptySortedMap(), new Server("", 0, 0, Folding.NONE));

    private static final String DIALECT = "hibernate.dialect";
    private static final String JAKARTA = "jakarta.persistence.database-";
    private static final String JAVAX = "javax.persistence.database-";
    private static final String HIBERNATES_OWN = "org.hibernate.dialect.";

    public DialectSettings {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** What all the settings say of a server. */
    public static DialectSettings of(Map<String, String> settings, Server server) {
        SortedMap<String, String> others = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (decides(key) && !value.isBlank() && !names(server).contains(value)) {
                others.put(key, value);
            }
        });
        return new DialectSettings(others, server);
    }

    /** Whether a setting decides which database Hibernate writes for; one of them that is blank is as good as none. */
    public static boolean decides(String key) {
        return key.equals(DIALECT)
                || key.equals("hibernate.dialect_resolvers")
                || key.startsWith(JAKARTA)
                || key.startsWith(JAVAX);
    }

    private static List<String> names(Server server) {
        String dialect = server.product() + "Dialect";
        return List.of(server.product(), dialect, HIBERNATES_OWN + dialect, String.valueOf(server.majorVersion()));
    }

    public boolean isEmpty() {
        return settings.isEmpty();
    }

    /** The names of the settings: {@code "hibernate.dialect"}. */
    public String keys() {
        return settings.keySet().stream().map(key -> '"' + key + '"').collect(Collectors.joining(" and "));
    }

    /** The settings as they are written: {@code "hibernate.dialect" = "org.hibernate.dialect.H2Dialect"}. */
    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(setting -> '"' + setting.getKey() + "\" = \"" + setting.getValue() + '"')
                .collect(Collectors.joining(" and "));
    }
}
