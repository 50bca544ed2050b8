package dev.retort.scanner.mapping;

import dev.retort.dialect.Dialect;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What Hibernate is given to read.
 *
 * @param managed the classes and packages that bear annotations, and the resources that hold XML
 * @param physicalNaming {@code jpa}, {@code spring} or the name of a class
 * @param implicitNaming likewise
 * @param settings Hibernate's settings
 * @param dialect the database whose schema is asked for
 * @param classLoader the loader that finds the classes and resources
 */
public record MappingSources(
        Managed managed,
        String physicalNaming,
        String implicitNaming,
        Map<String, String> settings,
        Dialect dialect,
        ClassLoader classLoader) {

    /**
     * Names of what bears mappings.
     *
     * @param classes entities, mapped superclasses, embeddables and converters
     * @param packages packages whose {@code package-info} is annotated
     * @param resources mappings in XML
     */
    public record Managed(List<String> classes, List<String> packages, List<String> resources) {

        public Managed {
            classes = List.copyOf(classes);
            packages = List.copyOf(packages);
            resources = List.copyOf(resources);
        }
    }

    public MappingSources {
        Objects.requireNonNull(managed, "managed");
        Objects.requireNonNull(physicalNaming, "physicalNaming");
        Objects.requireNonNull(implicitNaming, "implicitNaming");
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(classLoader, "classLoader");
    }
}
