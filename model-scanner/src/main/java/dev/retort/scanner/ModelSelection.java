package dev.retort.scanner;

import java.util.List;
import java.util.Objects;

/**
 * Which entities make up the model.
 *
 * <p>Bases and packages narrow each other: with both, an entity is taken if it lies in one of the packages and shares one of
 * the bases. A persistence unit narrows them further. Classes are taken whatever the others say, and alone if nothing else is
 * said. When nothing at all is selected, every entity found is taken. What XML maps is always taken.
 *
 * @param bases names of classes or interfaces; entities that extend or implement one of them are taken
 * @param packages names of packages, each with those below it
 * @param classes names of entity classes
 * @param mappings class-path resources with mappings in XML: {@code META-INF/orm.xml}, {@code Order.hbm.xml}
 * @param persistenceUnit the name of a unit of {@code META-INF/persistence.xml}, empty for none
 */
public record ModelSelection(
        List<String> bases,
        List<String> packages,
        List<String> classes,
        List<String> mappings,
        String persistenceUnit) {

    /** Every entity on the class path. */
    public static final ModelSelection EVERYTHING = new ModelSelection(List.of(), List.of(), List.of(), List.of(), "");

    public ModelSelection {
        bases = List.copyOf(bases);
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        mappings = List.copyOf(mappings);
        Objects.requireNonNull(persistenceUnit, "persistenceUnit");
    }

    public ModelSelection withBases(String... names) {
        return new ModelSelection(List.of(names), packages, classes, mappings, persistenceUnit);
    }

    public ModelSelection withPackages(String... names) {
        return new ModelSelection(bases, List.of(names), classes, mappings, persistenceUnit);
    }

    public ModelSelection withClasses(String... names) {
        return new ModelSelection(bases, packages, List.of(names), mappings, persistenceUnit);
    }

    public ModelSelection withMappings(String... resources) {
        return new ModelSelection(bases, packages, classes, List.of(resources), persistenceUnit);
    }

    public ModelSelection withPersistenceUnit(String name) {
        return new ModelSelection(bases, packages, classes, mappings, name);
    }

    /** Whether entities are only those that are listed one by one. */
    boolean isListed() {
        return bases.isEmpty() && packages.isEmpty() && persistenceUnit.isEmpty() && !classes.isEmpty();
    }
}
