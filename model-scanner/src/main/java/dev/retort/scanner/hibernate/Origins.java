package dev.retort.scanner.hibernate;

import dev.retort.schema.ObjectPath;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/**
 * Says for each table and column which entity or attribute asks for it: {@code Order}, {@code Order.customer},
 * {@code Order.address.street}. Where several do, the first by name speaks.
 *
 * @param names makes names of tables and columns
 */
record Origins(Names names) {

    Map<ObjectPath, String> read(Metadata metadata) {
        Map<ObjectPath, String> origins = new TreeMap<>();
        metadata.getEntityBindings().stream()
                .sorted((a, b) -> a.getEntityName().compareTo(b.getEntityName()))
                .forEach(entity -> add(origins, entity));
        metadata.collectTableMappings().forEach(table -> fill(origins, table));
        return origins;
    }

    /** What Hibernate adds for no attribute, such as a mark of soft deletion, comes from whatever the table comes from. */
    private void fill(Map<ObjectPath, String> origins, Table table) {
        String path = origins.get(ObjectPath.of(names.of(table)));
        if (path != null) {
            table.getColumns()
                    .forEach(column -> origins.putIfAbsent(new ObjectPath(names.of(table), names.of(column)), path));
        }
    }

    private void add(Map<ObjectPath, String> origins, PersistentClass entity) {
        String name = simpleName(entity);
        add(origins, entity.getTable(), name);
        if (entity.getIdentifierProperty() != null) {
            add(origins, name, entity.getIdentifierProperty(), entity.getTable());
        }
        // A column of the key may also stand in the table of a subclass or a secondary table.
        add(origins, name + ".id", entity.getKey(), entity.getTable());
        if (entity.getDiscriminator() != null) {
            add(origins, name + " (discriminator)", entity.getDiscriminator(), entity.getTable());
        }
        entity.getPropertyClosure().forEach(property -> add(origins, name, property, entity.getTable()));
        for (Join join : entity.getJoins()) {
            add(origins, join.getTable(), name);
            add(origins, name, join.getKey(), join.getTable());
            join.getProperties().forEach(property -> add(origins, name, property, join.getTable()));
        }
    }

    private void add(Map<ObjectPath, String> origins, String owner, Property property, Table table) {
        if (!property.isSynthetic()) {
            add(origins, owner + "." + property.getName(), property.getValue(), table);
        }
    }

    private void add(Map<ObjectPath, String> origins, String path, Value value, Table owner) {
        if (value instanceof Collection collection) {
            add(origins, path, collection);
        } else if (value instanceof Component component) {
            component.getProperties().forEach(property -> add(origins, path, property, owner));
        } else {
            Table table = value.getTable() == null ? owner : value.getTable();
            for (Selectable selectable : value.getSelectables()) {
                if (selectable instanceof org.hibernate.mapping.Column column) {
                    // A hierarchy of whole tables repeats the columns of its root in the table of each class.
                    origins.putIfAbsent(new ObjectPath(names.of(table), names.of(column)), path);
                    origins.putIfAbsent(new ObjectPath(names.of(owner), names.of(column)), path);
                }
            }
        }
    }

    private void add(Map<ObjectPath, String> origins, String path, Collection collection) {
        Table table = collection.getCollectionTable();
        if (table == null) {
            return;
        }
        if (!collection.isOneToMany()) {
            add(origins, table, path);
            add(origins, path, collection.getElement(), table);
        }
        add(origins, path, collection.getKey(), table);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            add(origins, path, indexed.getIndex(), table);
        }
    }

    private void add(Map<ObjectPath, String> origins, Table table, String path) {
        origins.putIfAbsent(ObjectPath.of(names.of(table)), path);
    }

    private static String simpleName(PersistentClass entity) {
        return entity.getJpaEntityName() == null ? entity.getEntityName() : entity.getJpaEntityName();
    }
}
