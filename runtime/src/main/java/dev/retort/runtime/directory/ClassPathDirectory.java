package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.LoadedRevisions;
import dev.retort.runtime.Revision;
import dev.retort.runtime.RevisionDirectory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions that an application carries along as classes, all in one package.
 *
 * <p>Classes of the package without a {@code @Revision} are tolerated. A class file keeps no documentation, so that the message
 * of a revision is what its class's name says behind the id: {@code add new field} for {@code R6a32f8fc32ca_add_new_field}.
 */
public final class ClassPathDirectory implements RevisionDirectory {

    private final String packageName;
    private final ClassLoader loader;

    private ClassPathDirectory(String packageName, ClassLoader loader) {
        this.packageName = packageName;
        this.loader = loader;
    }

    /**
     * @param packageName the package, without those below it
     * @param loader what finds the classes, such as the application's own {@code Main.class.getClassLoader()}
     */
    public static ClassPathDirectory of(String packageName, ClassLoader loader) {
        return new ClassPathDirectory(packageName, loader);
    }

    @Override
    public RevisionGraph graph() {
        return RevisionGraph.of(classes().keySet());
    }

    @Override
    public LoadedRevisions load(Collection<RevisionHeader> revisions) {
        List<String> ids = revisions.stream().map(RevisionHeader::id).toList();
        Map<RevisionHeader, Class<?>> classes = new LinkedHashMap<>(classes());
        classes.keySet().removeIf(header -> !ids.contains(header.id()));
        return LoadedRevisions.of(classes, loader, () -> {});
    }

    private Map<RevisionHeader, Class<?>> classes() {
        List<String> names = new PackageListing(packageName, loader).classNames();
        if (names.isEmpty()) {
            throw RetortException.usage("There are no classes in package '" + packageName
                    + "' on the class path: correct the package, or put the revisions on the class path");
        }
        Map<RevisionHeader, Class<?>> classes = new LinkedHashMap<>();
        for (String name : names) {
            Class<?> type = load(name);
            header(type).ifPresent(header -> classes.put(header, type));
        }
        return classes;
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw RetortException.revision("Class " + name + " of the revisions cannot be loaded: " + e, e);
        }
    }

    private static Optional<RevisionHeader> header(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(Revision.class))
                .map(annotation -> new RevisionHeader(
                        annotation.id(),
                        List.of(annotation.revises()),
                        List.of(annotation.dependsOn()),
                        List.of(annotation.labels()),
                        message(type.getSimpleName(), annotation.id()),
                        type.getName(),
                        annotation.generatedBy(),
                        List.of(annotation.replaces())));
    }

    private static String message(String className, String id) {
        int at = className.indexOf(id);
        return at < 0
                ? className
                : className.substring(at + id.length()).replace('_', ' ').strip();
    }
}
