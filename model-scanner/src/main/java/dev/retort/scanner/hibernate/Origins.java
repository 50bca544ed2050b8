package dev.retort.scanner.hibernate;

import dev.retort.scanner.mapping.ColumnRole;
import dev.retort.schema.Identifier;
import dev.retort.schema.ObjectPath;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/**
 * Says for each table and column which entity or attribute asks for it: {@code Order}, {@code Order.customer},
 * {@code Order.address.street}, with its {@link ColumnRole} if it has one. Where several do, the first by name speaks.
 */
final class Origins {

    private final Names names;
    /** By table and column; a table itself is under {@link Identifier#UNNAMED}. */
    private final Map<Table, Map<Identifier, String>> origins = new IdentityHashMap<>();

    private Origins(Names names) {
        this.names = names;
    }

    static Map<ObjectPath, String> read(Metadata metadata, Names names) {
        Origins origins = new Origins(names);
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(origins::add);
        Map<ObjectPath, String> byPath = new TreeMap<>();
        for (Table table : metadata.collectTableMappings()) {
            origins.fill(table);
            origins.of(table).forEach((column, path) -> byPath.put(new ObjectPath(names.of(table), column), path));
        }
        return byPath;
    }

    private Map<Identifier, String> of(Table table) {
        return origins.computeIfAbsent(table, any -> new LinkedHashMap<>());
    }

    /** What Hibernate adds for no attribute, such as a mark of soft deletion, comes from whatever the table comes from. */
    private void fill(Table table) {
        String path = of(table).get(Identifier.UNNAMED);
        if (path != null) {
            table.getColumns().forEach(column -> add(table, column, path));
        }
    }

    private void add(PersistentClass entity) {
        String name = simpleName(entity);
        add(entity.getTable(), name);
        if (entity.getIdentifierProperty() != null) {
            add(name, entity.getIdentifierProperty(), entity.getTable());
        }
        // The key's columns also stand in the table of a subclass.
        add(name + ".id", entity.getKey(), entity.getTable());
        if (entity.getDiscriminator() != null) {
            add(ColumnRole.DISCRIMINATOR.origin(name), entity.getDiscriminator(), entity.getTable());
        }
        if (entity.getVersion() != null) {
            String path = name + "." + entity.getVersion().getName();
            add(ColumnRole.VERSION.origin(path), entity.getVersion().getValue(), entity.getTable());
        }
        entity.getPropertyClosure().forEach(property -> add(name, property, entity.getTable()));
        for (Join join : entity.getJoins()) {
            add(
                    join.getTable(),
                    associated(join)
                            .map(association -> name + "." + association)
                            .orElse(name));
            add(name, join.getKey(), join.getTable());
            join.getProperties().forEach(property -> add(name, property, join.getTable()));
        }
    }

    /** The one association that a table is for, if it is no more than a table beside the entity's own. */
    private static Optional<String> associated(Join join) {
        List<Property> properties = join.getProperties();
        return properties.size() == 1 && properties.get(0).getValue() instanceof ToOne
                ? Optional.of(properties.get(0).getName())
                : Optional.empty();
    }

    private void add(String owner, Property property, Table table) {
        if (!property.isSynthetic()) {
            add(owner + "." + property.getName(), property.getValue(), table);
        }
    }

    private void add(String path, Value value, Table owner) {
        if (value instanceof Collection collection) {
            add(path, collection);
        } else if (value instanceof Component component) {
            component.getProperties().forEach(property -> add(path, property, owner));
        } else if (value instanceof SimpleValue simple && simple.isPartitionKey()) {
            addColumns(ColumnRole.PARTITION_KEY.origin(path), value, owner);
        } else {
            addColumns(path, value, owner);
        }
    }

    private void addColumns(String path, Value value, Table owner) {
        Table table = value.getTable() == null ? owner : value.getTable();
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                add(table, column, path);
                // A hierarchy of whole tables repeats the columns of its root in the table of each class.
                if (owner instanceof DenormalizedTable) {
                    add(owner, column, path);
                }
            }
        }
    }

    private void add(String path, Collection collection) {
        Table table = collection.getCollectionTable();
        if (table == null) {
            return;
        }
        if (!collection.isOneToMany()) {
            add(table, path);
            add(path, collection.getElement(), table);
        }
        add(path, collection.getKey(), table);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            add(path, indexed.getIndex(), table);
        }
    }

    private void add(Table table, String path) {
        of(table).putIfAbsent(Identifier.UNNAMED, path);
    }

    private void add(Table table, Column column, String path) {
        of(table).putIfAbsent(names.of(column), path);
    }

    private static String simpleName(PersistentClass entity) {
        return entity.getJpaEntityName() == null ? entity.getEntityName() : entity.getJpaEntityName();
    }
}
