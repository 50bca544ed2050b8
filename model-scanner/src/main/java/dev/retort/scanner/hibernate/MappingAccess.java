package dev.retort.scanner.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.service.Service;

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

    /**
     * Makes the generator of an entity's identifier, as the boot has done. 6.6 asks for a factory, and 7 for the defaults of
     * names.
     */
    static void makeGenerator(RootClass root, MetadataImplementor metadata, SqlStringGenerationContext context) {
        for (Method method : KeyValue.class.getMethods()) {
            if (method.getName().equals("createGenerator") && method.getParameterCount() > 2) {
                Object[] arguments = Arrays.stream(method.getParameterTypes())
                        .map(type -> generatorArgument(type, root, metadata, context))
                        .toArray();
                invoke(method, root.getIdentifier(), arguments);
                return;
            }
        }
    }

    private static Object generatorArgument(
            Class<?> type, RootClass root, MetadataImplementor metadata, SqlStringGenerationContext context) {
        return switch (type.getSimpleName()) {
            case "Dialect" -> metadata.getDatabase().getDialect();
            case "RootClass" -> root;
            case "Property" -> root.getIdentifierProperty();
            case "GeneratorSettings" ->
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, none) ->
                                method.getReturnType() == SqlStringGenerationContext.class ? context : null);
            default ->
                metadata.getMetadataBuildingOptions().getServiceRegistry().getService(type.asSubclass(Service.class));
        };
    }

    private static Optional<Object> call(Object target, String method) {
        Optional<Method> found = METHODS.get(target.getClass()).computeIfAbsent(method, name -> find(target, name));
        return found.flatMap(known -> invoke(known, target));
    }

    private static Optional<Object> invoke(Method method, Object target, Object... arguments) {
        try {
            return Optional.ofNullable(method.invoke(target, arguments));
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
