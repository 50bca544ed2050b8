package dev.retort.scanner.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/**
 * What the mapping model calls differently from one version of Hibernate to another (6.6, 7.x, 8).
 *
 * <p>Everything else that is read of it has kept its name and its signature over these versions.
 */
final class MappingAccess {

    /** The methods looked for so far, by class and name: the search costs more than the call. */
    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private MappingAccess() {}

    /** 6.6 has a map of foreign keys, 7 a map and a collection, 8 the collection alone. */
    static Collection<ForeignKey> foreignKeys(Table table) {
        Object keys = call(table, "getForeignKeyCollection")
                .orElseGet(() -> call(table, "getForeignKeys").orElseThrow());
        Collection<?> all = keys instanceof Map<?, ?> map ? map.values() : (Collection<?>) keys;
        return all.stream().map(ForeignKey.class::cast).toList();
    }

    /** The physical name of the namespace's schema; a record's component since 7, a getter before. */
    static Optional<Identifier> schema(Namespace namespace) {
        return part(namespace, "schema", "getSchema");
    }

    /** The physical name of the namespace's catalog. */
    static Optional<Identifier> catalog(Namespace namespace) {
        return part(namespace, "catalog", "getCatalog");
    }

    private static Optional<Identifier> part(Namespace namespace, String component, String getter) {
        Object name = namespace.getPhysicalName();
        // A null part is an absent one as much as a method that is not there.
        return call(name, component).or(() -> call(name, getter)).map(Identifier.class::cast);
    }

    /** The {@code options} of a table, column, constraint, index or sequence: new with Jakarta Persistence 3.2, so in 7. */
    static String options(Object mapped) {
        return call(mapped, "getOptions").map(Object::toString).orElse("");
    }

    /** What a temporal table declares beside its columns; since 7.4. */
    static String extraDeclarations(Table table) {
        return call(table, "getExtraDeclarations").map(Object::toString).orElse("");
    }

    /** The access method that an index asks for; since 8. */
    static String indexMethod(org.hibernate.mapping.Index index) {
        return call(index, "getUsing").map(Object::toString).orElse("");
    }

    /** Whether {@code not null} is written behind a generated column's expression; before 7.2 it always was. */
    static boolean writesNotNullAfterGenerated(Dialect dialect) {
        return call(dialect, "supportsNotNullAfterGeneratedAs")
                .map(Boolean.class::cast)
                .orElse(true);
    }

    /** The statements of an {@code InitCommand}, a record since 7. */
    static List<String> statements(InitCommand command) {
        Object statements = call(command, "initCommands")
                .or(() -> call(command, "getInitCommands"))
                .orElseThrow();
        return List.of((String[]) statements);
    }

    private static Optional<Object> call(Object target, String method) {
        Optional<Method> found = METHODS.get(target.getClass()).computeIfAbsent(method, name -> find(target, name));
        try {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(found.get().invoke(target));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot call " + method + " of " + target.getClass(), e);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static Optional<Method> find(Object target, String method) {
        try {
            return Optional.of(target.getClass().getMethod(method));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
