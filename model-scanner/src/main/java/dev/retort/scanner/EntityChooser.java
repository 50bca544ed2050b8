package dev.retort.scanner;

import dev.retort.error.RetortException;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.PackageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which of the entities in a catalog are the model's, and why each of the others is not.
 *
 * @param candidates what is asked for
 * @param catalog what there is
 * @param classPath where it was looked for, for messages
 */
record EntityChooser(Candidates candidates, ClassCatalog catalog, ClassPath classPath) {

    /**
     * Whether the catalog answers all that is asked, so that no more of the class path needs reading: every name is found,
     * some entity is taken, and the classes above those that share no base are known.
     */
    boolean isSettled() {
        boolean someTaken = candidates.hasMappings() || taken().findAny().isPresent();
        boolean basesSettled = candidates.selection().bases().isEmpty()
                || catalog.entities().stream()
                        .filter(entity -> !isTaken(entity))
                        .allMatch(EntityChooser::isKnownUpwards);
        return someTaken && basesSettled && missing().isEmpty();
    }

    /**
     * Chooses.
     *
     * @throws RetortException of kind USAGE where a base, a package or a class is not there, no entity is left, or one that
     *     is taken refers to one that is not
     */
    EntityChoice choose() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw RetortException.usage("The model asks for " + String.join(" and ", missing)
                    + ", which is not on the class path " + classPath
                    + ". Correct the name under [model], compile the model, or add what holds it to model.classpath.");
        }
        List<ClassInfo> taken = taken().toList();
        List<UntakenEntity> untaken = untaken();
        if (taken.isEmpty() && !candidates.hasMappings()) {
            throw RetortException.usage(nothingTaken(untaken));
        }
        new EntityReferences(taken, untaken).check();
        Companions companions = Companions.of(candidates, taken);
        return new EntityChoice(managed(taken, companions), packages(companions), untaken);
    }

    /** The classes that the entities extend, implement or refer to and whose class files were not read. */
    List<String> unread() {
        return new EntityReferences(catalog.entities(), List.of())
                .names()
                .filter(name -> !catalog.isRead(name))
                .distinct()
                .toList();
    }

    /** Embeddables and converters go along unasked; of the mapped superclasses only those that an entity taken extends. */
    private List<String> managed(List<ClassInfo> taken, Companions companions) {
        Stream<ClassInfo> superclasses = catalog.mappedSuperclasses().stream()
                .filter(above -> taken.stream()
                        .anyMatch(entity -> entity.getSuperclasses().contains(above)));
        return Stream.of(
                        taken.stream(),
                        superclasses,
                        catalog.companions().stream()
                                .filter(found -> companions.include(found.getName(), found.getClasspathElementFile())))
                .flatMap(classes -> classes)
                .map(ClassInfo::getName)
                .distinct()
                .toList();
    }

    private List<String> packages(Companions companions) {
        return catalog.annotatedPackages()
                .filter(found -> companions.include(found.getName(), catalog.place(found)))
                .map(PackageInfo::getName)
                .toList();
    }

    private Stream<ClassInfo> taken() {
        return catalog.entities().stream().filter(this::isTaken);
    }

    private boolean isTaken(ClassInfo entity) {
        return candidates.reasonAgainst(entity).isEmpty();
    }

    private List<UntakenEntity> untaken() {
        return catalog.entities().stream()
                .filter(entity -> !isTaken(entity))
                .map(entity -> new UntakenEntity(entity.getName(), candidates.reasonAgainst(entity)))
                .toList();
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        candidates.selection().bases().stream()
                .filter(base -> catalog.find(base).isEmpty())
                .forEach(base -> missing.add("base class " + base));
        candidates.classes().stream()
                .filter(name -> !catalog.isRead(name))
                .forEach(name -> missing.add("class " + name + nestedInstead(name)));
        candidates.selection().packages().stream()
                .filter(name -> !catalog.hasClassIn(name))
                .forEach(name -> missing.add("package " + name));
        return missing;
    }

    /** In a class file's name a dollar sign stands before a nested class. */
    private String nestedInstead(String name) {
        return catalog.classNames().stream()
                .filter(known ->
                        known.indexOf('$') > 0 && known.replace('$', '.').equals(name))
                .findFirst()
                .map(known -> " (a nested class is named " + known + ")")
                .orElse("");
    }

    private static boolean isKnownUpwards(ClassInfo entity) {
        return Stream.concat(entity.getSuperclasses().stream(), entity.getInterfaces().stream())
                .noneMatch(above -> above.isExternalClass() && !above.getName().startsWith("java."));
    }

    private String nothingTaken(List<UntakenEntity> untaken) {
        if (!untaken.isEmpty()) {
            String reasons = untaken.stream()
                    .limit(3)
                    .map(entity -> entity.className() + ": " + entity.reason())
                    .collect(Collectors.joining("; "));
            return (untaken.size() == 1 ? "The only entity" : "None of the " + untaken.size() + " entities")
                    + " on the class path " + classPath
                    + (untaken.size() == 1 ? " does not belong" : " belongs") + " to the model (" + reasons
                    + (untaken.size() > 3 ? "; …" : "")
                    + "). Correct model.base, model.packages or model.classes.";
        }
        if (catalog.hasEntitiesBeforeJakarta()) {
            return "The entities on the class path " + classPath
                    + " bear annotations of javax.persistence, which Hibernate"
                    + " 6 and later do not read. Move them to jakarta.persistence.";
        }
        int read = catalog.classNames().size();
        return "No class with @Entity is on the class path " + classPath + " ("
                + (read == 1 ? "one class was" : read + " classes were")
                + " read). Compile the model, or correct model.classpath.";
    }
}
