package dev.retort.scanner;

import io.github.classgraph.ClassInfo;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is asked for: the selection, and the persistence unit that it names.
 *
 * @param selection the selection
 * @param unit its persistence unit, already read
 */
record Candidates(ModelSelection selection, Optional<PersistenceUnit> unit) {

    private static final String DEFAULT_MAPPING = "META-INF/orm.xml";

    /** Names of classes that have to be there. */
    List<String> classes() {
        return Stream.concat(selection.classes().stream(), unit.stream().flatMap(found -> found.classes().stream()))
                .distinct()
                .toList();
    }

    /** Whether names tell where to look, as they do unless entities are asked for wherever they are. */
    boolean isByName() {
        return unit.isEmpty()
                && (!selection.packages().isEmpty()
                        || selection.bases().isEmpty() && !selection.classes().isEmpty());
    }

    /** The archives that hold what is named. */
    Set<Path> places(Archives archives) {
        Set<Path> places = new LinkedHashSet<>(archives.withPackages(selection.packages()));
        places.addAll(archives.withClasses(selection.classes()));
        places.addAll(archives.withClasses(selection.bases()));
        return places;
    }

    /** Whether the model may do without annotated entities. */
    boolean hasMappings() {
        return !selection.mappings().isEmpty()
                || unit.filter(found -> !found.mappings().isEmpty()).isPresent();
    }

    /** The resources with XML mappings; a unit has {@code META-INF/orm.xml} without listing it. */
    List<String> mappings(ClassLoader loader) {
        List<String> mappings = new ArrayList<>(selection.mappings());
        unit.ifPresent(found -> {
            mappings.addAll(found.mappings());
            if (loader.getResource(DEFAULT_MAPPING) != null) {
                mappings.add(DEFAULT_MAPPING);
            }
        });
        return mappings.stream().distinct().toList();
    }

    /** The unit's settings, under those of the configuration. */
    Map<String, String> settings(Map<String, String> configured) {
        Map<String, String> settings = new TreeMap<>();
        unit.ifPresent(found -> settings.putAll(found.settings()));
        settings.putAll(configured);
        return settings;
    }

    /** Why the entity is not taken, as the end of a sentence about it; empty if it is. */
    String reasonAgainst(ClassInfo entity) {
        String name = entity.getName();
        if (isAmong(entity, selection.classes())) {
            return "";
        }
        if (unit.filter(found -> !holds(found, entity)).isPresent()) {
            return "it is not in persistence unit " + selection.persistenceUnit();
        }
        if (selection.isListed()) {
            return "it is not listed under model.classes";
        }
        List<String> packages = selection.packages();
        if (!packages.isEmpty() && packages.stream().noneMatch(in -> Packages.contains(in, name))) {
            return "it is not in package " + either(packages);
        }
        List<String> bases = selection.bases();
        if (!bases.isEmpty() && bases.stream().noneMatch(base -> shares(entity, base))) {
            return "it does not extend or implement " + either(bases);
        }
        return "";
    }

    /** Whether a class or package is asked for, be it an entity or not: by its name, the package around it or its place. */
    boolean name(String name, File place) {
        return classes().contains(name)
                || selection.packages().stream().anyMatch(in -> in.equals(name) || Packages.contains(in, name))
                || unit.filter(found -> holds(found, place)).isPresent();
    }

    private static boolean holds(PersistenceUnit unit, ClassInfo entity) {
        return isAmong(entity, unit.classes()) || holds(unit, entity.getClasspathElementFile());
    }

    private static boolean holds(PersistenceUnit unit, File place) {
        Path normal = place.toPath().toAbsolutePath().normalize();
        return unit.roots().stream()
                .anyMatch(root -> root.toAbsolutePath().normalize().equals(normal));
    }

    /** Listed itself, or above one that is: Hibernate maps the entities that one extends, be they listed or not. */
    private static boolean isAmong(ClassInfo entity, List<String> classes) {
        return classes.contains(entity.getName())
                || (!classes.isEmpty()
                        && entity.getSubclasses().stream().anyMatch(below -> classes.contains(below.getName())));
    }

    private static boolean shares(ClassInfo entity, String base) {
        return entity.getName().equals(base)
                || entity.getSuperclasses().containsName(base)
                || entity.getInterfaces().containsName(base);
    }

    private static String either(List<String> names) {
        return String.join(" or ", names);
    }
}
