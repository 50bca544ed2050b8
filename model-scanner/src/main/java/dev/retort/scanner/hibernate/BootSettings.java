package dev.retort.scanner.hibernate;

import dev.retort.dialect.Server;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.scanner.mapping.MappingSources;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hibernate's settings for a boot that asks no database: the user's over those that say which server it writes for.
 *
 * @param sources the user's settings
 */
record BootSettings(MappingSources sources) {

    /** Connections, pools and caches shape no schema, and what they name need not be on the class path. */
    private static final List<String> UNSHAPING = List.of(
            "hibernate.connection.",
            "hibernate.cache.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "javax.persistence.jdbc.",
            "javax.persistence.jtaDataSource",
            "javax.persistence.nonJtaDataSource");

    Map<String, Object> all() {
        Map<String, Object> settings = new TreeMap<>();
        // The first is for 6.5 and later, the second for what is older.
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        Server server = sources.dialect().server();
        settings.put("jakarta.persistence.database-product-name", server.product());
        settings.put("jakarta.persistence.database-major-version", server.majorVersion());
        settings.put("jakarta.persistence.database-minor-version", server.minorVersion());
        sources.settings().forEach((key, value) -> {
            boolean unsaid = DialectSettings.decides(key) && value.isBlank();
            if (!unsaid && UNSHAPING.stream().noneMatch(key::startsWith)) {
                settings.put(key, value);
            }
        });
        return settings;
    }
}
