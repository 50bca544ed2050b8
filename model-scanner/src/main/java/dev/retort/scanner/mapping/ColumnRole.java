package dev.retort.scanner.mapping;

import java.util.Locale;

/** What a column is to Hibernate by its own rules; the column's origin tells of it: {@code Order.number (version)}. */
public enum ColumnRole {
    DISCRIMINATOR,
    VERSION,
    PARTITION_KEY;

    /**
     * The origin of a column in this role.
     *
     * @param path the entity or attribute that asks for it: {@code Order.number}
     */
    public String origin(String path) {
        return path + suffix();
    }

    /** Whether an origin tells of this role. */
    public boolean isToldBy(String origin) {
        return origin.endsWith(suffix());
    }

    private String suffix() {
        return " (" + name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }
}
