package dev.retort.scanner.hibernate;

import dev.retort.operation.Operation;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameTable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * What {@code @RenamedFrom} says on entities and attributes. It is known by its name, as the one that a model sees need not be
 * of this class loader.
 *
 * <p>On an entity it names the table's former name, on an attribute that of its column, or of the table that its collection has
 * of its own.
 */
final class FormerNames {

    private static final String ANNOTATION = "dev.retort.annotation.RenamedFrom";

    private static final Pattern GETTER = Pattern.compile("(?:get|is)(.+)");

    private final Names names;
    /** By class, each of which has many attributes. */
    private final Map<Class<?>, Map<String, String>> said = new HashMap<>();

    private final Set<Operation> tables = new LinkedHashSet<>();
    private final Set<Operation> columns = new LinkedHashSet<>();
    private final List<String> warnings = new ArrayList<>();

    private FormerNames(Names names) {
        this.names = names;
    }

    static FormerNames read(Metadata metadata, Names names) {
        FormerNames former = new FormerNames(names);
        metadata.getEntityBindings().stream()
                .filter(PersistentClass::hasPojoRepresentation)
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(former::add);
        return former;
    }

    /** The renames, tables first. */
    List<Operation> renames() {
        return Stream.concat(tables.stream(), columns.stream()).toList();
    }

    /** Where the annotation says nothing, each a sentence. */
    List<String> warnings() {
        return warnings;
    }

    private void add(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        boolean ownTable = entity.getSuperclass() == null
                || !entity.getSuperclass().getTable().equals(entity.getTable());
        if (ownTable) {
            formerName(type).ifPresent(name -> addTable(entity.getTable(), name));
        }
        if (entity.getIdentifierProperty() != null) {
            add(entity, type, entity.getIdentifierProperty());
        }
        entity.getPropertyClosure().forEach(property -> add(entity, type, property));
        for (Join join : entity.getJoins()) {
            join.getProperties().forEach(property -> add(entity, type, property));
        }
    }

    private void add(PersistentClass entity, Class<?> owner, Property property) {
        Value value = property.getValue();
        if (value instanceof Component component && component.getComponentClassName() != null) {
            component.getProperties().forEach(part -> add(entity, component.getComponentClass(), part));
        }
        formerName(owner, property.getName()).ifPresent(name -> {
            if (value instanceof Collection collection && !collection.isOneToMany()) {
                addTable(collection.getCollectionTable(), name);
            } else if (value.getColumns().size() == 1) {
                addColumn(entity, value, name);
            } else {
                warnings.add("@RenamedFrom(\"" + name + "\") on " + owner.getSimpleName() + "." + property.getName()
                        + " says nothing, for the attribute has "
                        + value.getColumns().size() + " columns.");
            }
        });
    }

    private void addTable(Table table, String name) {
        tables.add(new RenameTable(
                names.of(table).withName(names.written(name)), names.of(table).name()));
    }

    private void addColumn(PersistentClass entity, Value value, String name) {
        Column column = value.getColumns().get(0);
        addColumn(value.getTable(), column, name);
        // A hierarchy of whole tables repeats the columns of its root in the table of each class.
        if (entity.getTable() instanceof DenormalizedTable) {
            addColumn(entity.getTable(), column, name);
        }
    }

    private void addColumn(Table table, Column column, String name) {
        columns.add(new RenameColumn(names.of(table), names.written(name), names.of(column)));
    }

    /** What the attribute's field or getter says, of the class or one above it. */
    private Optional<String> formerName(Class<?> owner, String attribute) {
        String getter = getter(Character.toUpperCase(attribute.charAt(0)) + attribute.substring(1));
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            Map<String, String> saying = said.computeIfAbsent(type, FormerNames::said);
            String name = saying.getOrDefault(attribute, saying.get(getter));
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The former names that members of a class say, by field, or by getter. */
    private static Map<String, String> said(Class<?> type) {
        Map<String, String> said = new TreeMap<>();
        for (Field field : type.getDeclaredFields()) {
            formerName(field).ifPresent(name -> said.put(field.getName(), name));
        }
        for (Method method : type.getDeclaredMethods()) {
            Matcher getter = GETTER.matcher(method.getName());
            if (method.getParameterCount() == 0 && getter.matches()) {
                formerName(method).ifPresent(name -> said.put(getter(getter.group(1)), name));
            }
        }
        return said;
    }

    private static String getter(String capital) {
        return capital + "()";
    }

    private static Optional<String> formerName(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals(ANNOTATION)) {
                try {
                    return Optional.of((String)
                            annotation.annotationType().getMethod("value").invoke(annotation));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("cannot read " + annotation, e);
                }
            }
        }
        return Optional.empty();
    }
}
