package dev.retort.docs;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** The annotations that a class and the classes within it bear, those within other annotations and containers included. */
final class UsedAnnotations {

    private final Set<String> names = new TreeSet<>();

    private UsedAnnotations() {}

    /** The names of the annotations' classes, as {@link Class#getName} has them. */
    static Set<String> of(Class<?> type) {
        UsedAnnotations used = new UsedAnnotations();
        used.addAll(type);
        return used.names;
    }

    private void addAll(Class<?> type) {
        add(type);
        for (AnnotatedElement field : type.getDeclaredFields()) {
            add(field);
        }
        for (AnnotatedElement method : type.getDeclaredMethods()) {
            add(method);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            addAll(nested);
        }
    }

    private void add(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            add(annotation);
        }
    }

    private void add(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        names.add(type.getName());
        for (Method element : type.getDeclaredMethods()) {
            Object value = value(annotation, element);
            if (value instanceof Annotation single) {
                addUnlessDefault(single, element.getDefaultValue());
            } else if (value instanceof Annotation[] several) {
                for (Annotation one : several) {
                    add(one);
                }
            }
        }
    }

    /** What an annotation says by default, nobody wrote. */
    private void addUnlessDefault(Annotation written, Object unsaid) {
        if (!written.equals(unsaid)) {
            add(written);
        }
    }

    private static Object value(Annotation annotation, Method element) {
        try {
            element.setAccessible(true);
            return element.invoke(annotation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + element, e);
        }
    }
}
