package dev.retort.introspector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of an H2 database on which it depends how it reads SQL and orders nulls.
 *
 * @param values the settings by name, as {@code INFORMATION_SCHEMA.SETTINGS} tells them
 */
record H2Settings(Map<String, String> values) {

    private static final String SETTINGS = """
            SELECT SETTING_NAME, SETTING_VALUE
            FROM INFORMATION_SCHEMA.SETTINGS
            WHERE SETTING_NAME IN (
                'MODE', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS',
                'DEFAULT_NULL_ORDERING')
            ORDER BY SETTING_NAME
            """;

    static H2Settings read(Catalog catalog) {
        Map<String, String> values = new LinkedHashMap<>();
        catalog.read("settings", SETTINGS, row -> values.put(row.getString(1), row.getString(2)));
        return new H2Settings(values);
    }

    /** Whether nulls stand first in a key of this direction when nothing is said; they count as the lowest value unasked. */
    boolean nullsFirst(boolean descending) {
        return switch (values.getOrDefault("DEFAULT_NULL_ORDERING", "LOW")) {
            case "FIRST" -> true;
            case "LAST" -> false;
            case "HIGH" -> descending;
            default -> !descending;
        };
    }

    /**
     * Whether nulls are distinct in a unique constraint or index, as opposed to what is so when nothing is said: two modes refuse
     * a second null, as the databases do that they are called after.
     *
     * @param value what the catalog says, null for what is not unique
     */
    boolean nullsDistinct(String value) {
        return !"NO".equals(value) || isMode("Derby") || isMode("MSSQLServer");
    }

    /** Whether a date is a timestamp without fractions, as it is in Oracle. */
    boolean hasTimestampsForDates() {
        return isMode("Oracle");
    }

    private boolean isMode(String mode) {
        return mode.equalsIgnoreCase(values.getOrDefault("MODE", ""));
    }

    /** The settings as they stand in a URL, for another database that works alike. */
    String inUrl() {
        return values.entrySet().stream()
                .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }
}
