package dev.retort.config;

import java.util.List;
import java.util.SortedMap;

/**
 * The {@code [model]} part of a configuration: which entity classes, and how Hibernate reads them. A text that is not
 * configured is empty.
 *
 * @param base the bases that entities share
 * @param packages the packages that entities live in
 * @param classes entity classes by name
 * @param mappings orm.xml or hbm.xml resources
 * @param persistenceUnit the unit of persistence.xml to take settings and classes from
 * @param classpath the class path that holds them
 * @param naming {@code jpa} or {@code spring}
 * @param physicalNaming the class name of a physical naming strategy
 * @param implicitNaming the class name of an implicit naming strategy
 * @param hibernate settings of Hibernate's own
 */
public record ModelSettings(
        List<String> base,
        List<String> packages,
        List<String> classes,
        List<String> mappings,
        String persistenceUnit,
        ClassPath classpath,
        String naming,
        String physicalNaming,
        String implicitNaming,
        SortedMap<String, String> hibernate) {}
