package dev.retort.selection;

import dev.retort.schema.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables and sequences that other tools make in an application's schema, by the names that their manuals give. */
final class OtherTools {

    private static final Map<NamePattern, String> OWNERS = new LinkedHashMap<>();

    static {
        owns("Flyway", "flyway_schema_history");
        owns("Liquibase", "databasechangelog*");
        owns("Ebean", "db_migration*");
        owns("ShedLock", "shedlock");
        owns("PostGIS", "spatial_ref_sys");
        owns("Quartz", "qrtz_*");
        owns("Spring Session", "spring_session*");
        owns("Spring Batch", "batch_job_*");
        owns("Spring Batch", "batch_step_*");
    }

    private OtherTools() {}

    private static void owns(String tool, String pattern) {
        OWNERS.put(NamePattern.of(pattern), tool);
    }

    /** The tool that is known to make an object of this name. */
    static Optional<String> owner(Identifier name) {
        return OWNERS.entrySet().stream()
                .filter(entry -> entry.getKey().matches(List.of(List.of(name))))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
