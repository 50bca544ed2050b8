package dev.retort.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the model's classes apart from Retort's own: of the application it sees only the packages that both sides share.
 *
 * <p>Where the model's class path holds a Hibernate, that one is used: the adapter's classes are then defined anew in this
 * loader, from the application's class files, so that they link against it. Where it holds none, Hibernate and the adapter
 * are the application's.
 */
final class ModelClassLoader extends URLClassLoader {

    /** The package of the classes that touch Hibernate. */
    static final String ADAPTER_PACKAGE = "dev.retort.scanner.hibernate.";

    private static final String BOOT_CLASS = "org/hibernate/boot/MetadataSources.class";

    private static final List<String> SHARED = List.of(
            "dev.retort.annotation.",
            "dev.retort.schema.",
            "dev.retort.operation.",
            "dev.retort.dialect.",
            "dev.retort.error.",
            "dev.retort.scanner.mapping.",
            "dev.retort.scanner.sql.",
            "org.slf4j.");

    /** What comes with Hibernate and what a model's classes may refer to. */
    private static final List<String> BUNDLED =
            List.of(ADAPTER_PACKAGE, "org.hibernate.", "jakarta.persistence.", "jakarta.transaction.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader application;
    private final boolean ownHibernate;
    private final List<String> shared;

    ModelClassLoader(ClassPath classPath, ClassLoader application) {
        super("model", classPath.urls(), ClassLoader.getPlatformClassLoader());
        this.application = application;
        this.ownHibernate = findResource(BOOT_CLASS) != null;
        this.shared = ownHibernate
                ? SHARED
                : Stream.concat(SHARED.stream(), BUNDLED.stream()).toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (shared.stream().anyMatch(name::startsWith)) {
            return application.loadClass(name);
        }
        if (ownHibernate && name.startsWith(ADAPTER_PACKAGE)) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? adopt(name) : loaded;
            }
        }
        return super.loadClass(name, resolve);
    }

    private Class<?> adopt(String name) throws ClassNotFoundException {
        URL resource = application.getResource(name.replace('.', '/') + ".class");
        if (resource == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = resource.openStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
