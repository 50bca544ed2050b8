package dev.retort.scanner;

import dev.retort.error.RetortException;
import io.github.classgraph.ClassInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells which of the entities in a catalog are the model's, and why each of the others is not.
 *
 * @param selection what is asked for
 * @param catalog what there is
 * @param classPath where it was looked for, for messages
 */
record EntitySelector(ModelSelection selection, ClassCatalog catalog, ClassPath classPath) {

    /**
     * The outcome.
     *
     * @param taken the entities taken, sorted by name
     * @param untaken the others
     */
    record Outcome(List<ClassInfo> taken, List<UntakenEntity> untaken) {}

    /**
     * Whether the catalog answers all that is asked, so that no more of the class path needs reading: every name is found,
     * some entity is taken, and the classes above those that share no base are known.
     */
    boolean isSettled() {
        Outcome outcome = select();
        boolean someTaken = !outcome.taken().isEmpty() || !selection.mappings().isEmpty();
        boolean basesSettled = selection.bases().isEmpty()
                || outcome.untaken().stream().allMatch(entity -> isKnownUpwards(entity.className()));
        return missing().isEmpty() && someTaken && basesSettled;
    }

    /**
     * Selects.
     *
     * @throws RetortException of kind USAGE where a base, a package or a class is not there, or no entity is left
     */
    Outcome selectOrFail() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw RetortException.usage("The model asks for " + String.join(" and ", missing)
                    + ", which is not on the class path " + classPath
                    + ". Correct the name under [model], or add what holds it to model.classpath.");
        }
        Outcome outcome = select();
        if (outcome.taken().isEmpty() && selection.mappings().isEmpty()) {
            throw RetortException.usage(nothingTaken(outcome));
        }
        new EntityReferences(catalog, outcome).check();
        return outcome;
    }

    private Outcome select() {
        List<ClassInfo> taken = new ArrayList<>();
        List<UntakenEntity> untaken = new ArrayList<>();
        for (ClassInfo entity : catalog.entities()) {
            String reason = reasonAgainst(entity);
            if (reason.isEmpty()) {
                taken.add(entity);
            } else {
                untaken.add(new UntakenEntity(entity.getName(), reason));
            }
        }
        return new Outcome(List.copyOf(taken), List.copyOf(untaken));
    }

    /** Why the entity is not taken, as the end of a sentence about it; empty if it is. */
    private String reasonAgainst(ClassInfo entity) {
        String name = entity.getName();
        if (selection.classes().contains(name)) {
            return "";
        }
        if (selection.isByNameOnly()) {
            return "it is not listed under model.classes";
        }
        if (!selection.packages().isEmpty()
                && selection.packages().stream().noneMatch(in -> Packages.contains(in, name))) {
            return "it is not in package " + either(selection.packages());
        }
        if (!selection.bases().isEmpty() && selection.bases().stream().noneMatch(base -> shares(entity, base))) {
            return "it does not extend or implement " + either(selection.bases());
        }
        return "";
    }

    private static boolean shares(ClassInfo entity, String base) {
        return entity.getName().equals(base)
                || entity.getSuperclasses().containsName(base)
                || entity.getInterfaces().containsName(base);
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        selection.bases().stream()
                .filter(base -> catalog.find(base).isEmpty())
                .forEach(base -> missing.add("base class " + base));
        selection.classes().stream()
                .filter(name -> !catalog.isRead(name))
                .forEach(name -> missing.add("class " + name));
        selection.packages().stream()
                .filter(name -> !catalog.hasClassIn(name))
                .forEach(name -> missing.add("package " + name));
        return missing;
    }

    private boolean isKnownUpwards(String className) {
        return catalog.find(className).stream()
                .flatMap(entity -> Stream.concat(entity.getSuperclasses().stream(), entity.getInterfaces().stream()))
                .noneMatch(above -> above.isExternalClass() && !above.getName().startsWith("java."));
    }

    private String nothingTaken(Outcome outcome) {
        if (outcome.untaken().isEmpty()) {
            return "No class with @Entity is on the class path " + classPath + " ("
                    + catalog.classNames().size() + " classes read). Compile the model, or correct model.classpath.";
        }
        Set<String> reasons = outcome.untaken().stream()
                .map(entity -> entity.className() + ": " + entity.reason())
                .limit(3)
                .collect(Collectors.toCollection(TreeSet::new));
        return "None of the " + outcome.untaken().size() + " entities on the class path " + classPath
                + " belongs to the model (" + String.join("; ", reasons)
                + "). Correct model.base, model.packages or model.classes; 'retort models' lists them all.";
    }

    private static String either(Collection<String> names) {
        return String.join(" or ", names);
    }
}
