package dev.retort.scanner;

import dev.retort.scanner.ClassCatalog.Scope;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.mapping.MappingSources;
import dev.retort.scanner.mapping.MappingSources.Managed;
import io.github.classgraph.ClassInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the schema that entity classes ask for.
 *
 * <pre>{@code
 * ScannedModel model = new ModelScanner().scan(
 *         ScanRequest.of(dialect, List.of("target/classes", "target/dependency/*.jar"))
 *                 .withSelection(ModelSelection.EVERYTHING.withBases("bookstore.BaseEntity")));
 * }</pre>
 *
 * <p>Classes are found by reading class files, none is loaded for it. The directories of the class path are read whole; its
 * archives only if the directories leave something open: a class, package or base that is asked for and not there, or an
 * entity whose superclasses lie in an archive while a base is asked for. What is found is handed to Hibernate without a
 * connection.
 */
public final class ModelScanner {

    /** A scanner keeps nothing from one scan to the next. */
    public ModelScanner() {}

    /**
     * Scans.
     *
     * @throws dev.retort.error.RetortException of kind USAGE where the class path, the selection or a mapping is at fault
     */
    public ScannedModel scan(ScanRequest request) {
        ClassPath classPath = ClassPath.of(request.classPath());
        Found found = find(request.selection(), classPath);
        MappedModel model = new HibernateLoader(classPath)
                .read(loader -> new MappingSources(
                        found.managed(),
                        request.naming().physical(),
                        request.naming().implicit(),
                        request.settings(),
                        request.dialect(),
                        loader));
        Set<String> mapped = new TreeSet<>(model.entities());
        return new ScannedModel(
                model.schema(),
                model.entities(),
                found.untaken().stream()
                        .filter(entity -> !mapped.contains(entity.className()))
                        .toList(),
                model.hibernateVersion(),
                model.unmanaged(),
                model.warnings());
    }

    private record Found(Managed managed, List<UntakenEntity> untaken) {}

    private static Found find(ModelSelection selection, ClassPath classPath) {
        if (classPath.hasDirectories()) {
            try (ClassCatalog catalog = ClassCatalog.read(classPath, Scope.DIRECTORIES)) {
                EntitySelector selector = new EntitySelector(selection, catalog, classPath);
                if (selector.isSettled()) {
                    return found(selection, catalog, selector.selectOrFail());
                }
            }
        }
        try (ClassCatalog catalog = ClassCatalog.read(classPath, Scope.EVERYTHING)) {
            return found(selection, catalog, new EntitySelector(selection, catalog, classPath).selectOrFail());
        }
    }

    private static Found found(ModelSelection selection, ClassCatalog catalog, EntitySelector.Outcome outcome) {
        Stream<ClassInfo> classes = Stream.concat(outcome.taken().stream(), catalog.companions().stream());
        return new Found(
                new Managed(
                        classes.map(ClassInfo::getName).toList(), catalog.annotatedPackages(), selection.mappings()),
                outcome.untaken());
    }
}
