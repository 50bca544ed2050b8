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
    private final MigrationHooks hooks;
    private final Closeable resource;

    private LoadedRevisions(Map<String, Class<? extends Migration>> classes, MigrationHooks hooks, Closeable resource) {
        this.classes = classes;
        this.hooks = hooks;
        this.resource = resource;
    }

    /** No revisions at all. */
    public static LoadedRevisions none() {
        return new LoadedRevisions(Map.of(), MigrationHooks.NONE, () -> {});
    }

    /**
     * Checks the class of each revision.
     *
     * @param classes the classes by the headers that were read for them
     * @param loader what finds the {@linkplain MigrationHook hooks} that go with them
     * @param resource what to close in the end
     * @throws RetortException of kind REVISION for a class that is not what its header says, or cannot be a revision, and of
     *     kind USAGE for a hook that cannot be made
     */
    public static LoadedRevisions of(Map<RevisionHeader, Class<?>> classes, ClassLoader loader, Closeable resource) {
        Map<String, Class<? extends Migration>> checked = new LinkedHashMap<>();
        classes.forEach((revision, type) -> checked.put(revision.id(), checked(revision, type)));
        return new LoadedRevisions(checked, MigrationHooks.of(loader), resource);
    }

    MigrationHooks hooks() {
        return hooks;
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
            resource.close();
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
