package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Revisions that are ready to run, each known to be what a revision must be; to be closed after the last has run. */
public final class LoadedRevisions implements AutoCloseable {

    private final Map<String, Class<? extends Migration>> classes;
    private final Closeable loader;

    private LoadedRevisions(Map<String, Class<? extends Migration>> classes, Closeable loader) {
        this.classes = classes;
        this.loader = loader;
    }

    /**
     * Checks the class of each revision.
     *
     * @param classes the classes by the headers that were read for them
     * @param loader what to close in the end
     * @throws RetortException of kind REVISION for a class that is not what its header says, or cannot be a revision
     */
    public static LoadedRevisions of(Map<RevisionHeader, Class<?>> classes, Closeable loader) {
        Map<String, Class<? extends Migration>> checked = new LinkedHashMap<>();
        classes.forEach((revision, type) -> checked.put(revision.id(), checked(revision, type)));
        return new LoadedRevisions(checked, loader);
    }

    /**
     * A new instance of a revision's class.
     *
     * @throws RetortException of kind REVISION if its constructor throws
     */
    public Migration migration(RevisionHeader revision) {
        try {
            return classes.get(revision.id()).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw RetortException.revision(
                    "The constructor of revision '" + revision.id() + "' in " + revision.origin() + " throws "
                            + e.getCause(),
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw RetortException.revision(
                    "Revision '" + revision.id() + "' in " + revision.origin() + " cannot be made: " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<? extends Migration> checked(RevisionHeader revision, Class<?> type) {
        Revision annotation = type.getAnnotation(Revision.class);
        if (annotation == null || !annotation.id().equals(revision.id())) {
            throw refusal(
                    revision,
                    type,
                    "carries " + (annotation == null ? "no @Revision" : "the id '" + annotation.id() + "'")
                            + " once it is compiled: write the id as a plain string literal");
        }
        if (!Migration.class.isAssignableFrom(type)) {
            throw refusal(
                    revision, type, "does not implement dev.retort.runtime.Migration: add `implements Migration`");
        }
        if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
            throw refusal(revision, type, "has to be public and not abstract");
        }
        try {
            type.getConstructor();
        } catch (NoSuchMethodException e) {
            throw refusal(
                    revision, type, "has no public constructor without parameters: add one, or take the others away");
        }
        return type.asSubclass(Migration.class);
    }

    private static RetortException refusal(RevisionHeader revision, Class<?> type, String what) {
        return RetortException.revision("Class " + type.getSimpleName() + " of revision '" + revision.id() + "' in "
                + revision.origin() + " " + what);
    }
}
