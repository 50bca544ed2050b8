package dev.retort.scanner.hibernate;

import java.util.List;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/**
 * Finds classes by name on the model's class path and nowhere else.
 *
 * <p>Behind the loaders that it is given, Hibernate asks the one of the process. There stand Retort's own libraries, a second
 * Hibernate among them, whose classes would not fit the one that reads the model.
 */
final class ModelClasses extends ClassLoaderServiceImpl {

    private static final long serialVersionUID = 1L;

    private final transient ClassLoader model;

    ModelClasses(ClassLoader model) {
        super(List.of(model), TcclLookupPrecedence.AFTER);
        this.model = model;
    }

    @Override
    public <T> Class<T> classForName(String className) {
        Class<T> found = super.classForName(className);
        if (!isOfModel(found)) {
            throw new ClassLoadingException("Unable to load class [" + className + "]");
        }
        return found;
    }

    private boolean isOfModel(Class<?> found) {
        try {
            return Class.forName(found.getName(), false, model) == found;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
