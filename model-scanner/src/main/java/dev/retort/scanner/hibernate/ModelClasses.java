package dev.retort.scanner.hibernate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;

/**
 * Finds classes by name on the model's class path and nowhere else, and services there and beside Hibernate.
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

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> contract) {
        Set<Class<?>> known = new LinkedHashSet<>();
        return Stream.of(model, ClassLoaderServiceImpl.class.getClassLoader())
                .distinct()
                .flatMap(loader -> ServiceLoader.load(contract, loader).stream())
                .filter(provider -> known.add(provider.type()))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private boolean isOfModel(Class<?> found) {
        try {
            return Class.forName(found.getName(), false, model) == found;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
