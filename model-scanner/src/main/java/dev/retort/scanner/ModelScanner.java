package dev.retort.scanner;

import dev.retort.error.RetortException;
import dev.retort.scanner.mapping.DialectSettings;
import dev.retort.scanner.mapping.MappedModel;
import dev.retort.scanner.mapping.MappingSources;
import dev.retort.scanner.mapping.MappingSources.Managed;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
 * entity whose superclasses lie in an archive while a base is asked for. Where packages or classes are named, only the
 * archives that hold them are opened, and those that their entities refer to. What is found is handed to Hibernate without
 * a connection.
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
        try (ModelLoader loader = ModelLoader.open(classPath)) {
            Candidates candidates = candidates(request.selection(), loader.classLoader(), classPath);
            EntityChoice choice = choose(candidates, classPath);
            MappingSources sources = new MappingSources(
                    new Managed(choice.managed(), choice.packages(), candidates.mappings(loader.classLoader())),
                    request.naming().physical(),
                    request.naming().implicit(),
                    candidates.settings(request.settings()),
                    request.dialect(),
                    loader.classLoader());
            DialectSettings others =
                    DialectSettings.of(sources.settings(), request.dialect().server());
            return scanned(read(loader, sources, others), choice, others);
        }
    }

    /** What one database's Hibernate refuses, that of the server may well take. */
    private static MappedModel read(ModelLoader loader, MappingSources sources, DialectSettings others) {
        try {
            return loader.read(sources);
        } catch (RetortException e) {
            if (others.isEmpty()) {
                throw e;
            }
            throw RetortException.usage(
                    "The entities cannot be read as " + others + " wants it, though the database is " + others.server()
                            + ". Leave out " + others.keys() + ", and Hibernate takes what fits. Otherwise: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Candidates candidates(ModelSelection selection, ClassLoader loader, ClassPath classPath) {
        return new Candidates(
                selection,
                selection.persistenceUnit().isEmpty()
                        ? Optional.empty()
                        : Optional.of(PersistenceUnit.find(selection.persistenceUnit(), loader, classPath)));
    }

    private static EntityChoice choose(Candidates candidates, ClassPath classPath) {
        if (classPath.hasDirectories()) {
            try (ClassCatalog catalog = ClassCatalog.ofDirectories(classPath)) {
                EntityChooser chooser = new EntityChooser(candidates, catalog, classPath);
                if (chooser.isSettled()) {
                    return chooser.choose();
                }
            }
        }
        if (candidates.isByName()) {
            Archives archives = Archives.of(classPath);
            Set<Path> opened = candidates.places(archives);
            if (!opened.isEmpty()) {
                return choose(candidates, classPath, archives, opened);
            }
        }
        try (ClassCatalog catalog = ClassCatalog.ofEverything(classPath)) {
            return new EntityChooser(candidates, catalog, classPath).choose();
        }
    }

    /** Opens further archives as long as what is read refers to classes of theirs. */
    private static EntityChoice choose(
            Candidates candidates, ClassPath classPath, Archives archives, Set<Path> opened) {
        Set<Path> open = new LinkedHashSet<>(opened);
        while (true) {
            try (ClassCatalog catalog = ClassCatalog.ofArchives(classPath, open)) {
                EntityChooser chooser = new EntityChooser(candidates, catalog, classPath);
                if (!open.addAll(archives.withClasses(chooser.unread()))) {
                    return chooser.choose();
                }
            }
        }
    }

    /** An entity that an XML mapping takes after all is not an untaken one. */
    private static ScannedModel scanned(MappedModel model, EntityChoice choice, DialectSettings others) {
        Set<String> mapped = new TreeSet<>(model.entities());
        return new ScannedModel(
                model.schema(),
                model.entities(),
                choice.untaken().stream()
                        .filter(entity -> !mapped.contains(entity.className()))
                        .toList(),
                model.hibernateVersion(),
                model.unmanaged(),
                model.warnings(),
                model.renames(),
                others);
    }
}
