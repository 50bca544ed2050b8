package dev.retort.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A database schema as a value: what entity classes ask for, what a live database has, or what revisions add up to.
 *
 * @param namespaces the named schemas ({@code CREATE SCHEMA}) that hold the objects; the default one is not listed
 * @param tables the tables by name
 * @param sequences the sequences of their own by name
 * @param enumTypes the named enumeration types by name
 * @param compositeTypes the composite types by name
 * @param origins where objects come from ({@code Order.customer}, an oid), for messages; takes no part in equality
 */
public record Schema(
        SortedSet<Identifier> namespaces,
        SortedMap<QualifiedName, Table> tables,
        SortedMap<QualifiedName, Sequence> sequences,
        SortedMap<QualifiedName, EnumType> enumTypes,
        SortedMap<QualifiedName, CompositeType> compositeTypes,
        SortedMap<ObjectPath, String> origins) {

    public static final Schema EMPTY = new Schema(
            Collections.emptySortedSet(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    public Schema {
        namespaces = Collections.unmodifiableSortedSet(new TreeSet<>(namespaces));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
        enumTypes = Collections.unmodifiableSortedMap(new TreeMap<>(enumTypes));
        compositeTypes = Collections.unmodifiableSortedMap(new TreeMap<>(compositeTypes));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    /** A schema of these objects, without composite types and origins. */
    public static Schema of(
            Set<Identifier> namespaces,
            Collection<Table> tables,
            Collection<Sequence> sequences,
            Collection<EnumType> enumTypes) {
        return new Schema(
                new TreeSet<>(namespaces),
                byName(tables, Table::name),
                byName(sequences, Sequence::name),
                byName(enumTypes, EnumType::name),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    public Optional<Table> table(QualifiedName name) {
        return Optional.ofNullable(tables.get(name));
    }

    public Optional<Sequence> sequence(QualifiedName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    public Optional<EnumType> enumType(QualifiedName name) {
        return Optional.ofNullable(enumTypes.get(name));
    }

    public Optional<CompositeType> compositeType(QualifiedName name) {
        return Optional.ofNullable(compositeTypes.get(name));
    }

    /** Where the object comes from, if its reader said so. */
    public Optional<String> origin(ObjectPath path) {
        return Optional.ofNullable(origins.get(path));
    }

    public Schema withNamespaces(Set<Identifier> other) {
        return new Schema(new TreeSet<>(other), tables, sequences, enumTypes, compositeTypes, origins);
    }

    public Schema withTables(Collection<Table> other) {
        return new Schema(namespaces, byName(other, Table::name), sequences, enumTypes, compositeTypes, origins);
    }

    public Schema withSequences(Collection<Sequence> other) {
        return new Schema(namespaces, tables, byName(other, Sequence::name), enumTypes, compositeTypes, origins);
    }

    public Schema withEnumTypes(Collection<EnumType> other) {
        return new Schema(namespaces, tables, sequences, byName(other, EnumType::name), compositeTypes, origins);
    }

    public Schema withCompositeTypes(Collection<CompositeType> other) {
        return new Schema(namespaces, tables, sequences, enumTypes, byName(other, CompositeType::name), origins);
    }

    public Schema withOrigins(Map<ObjectPath, String> other) {
        return new Schema(namespaces, tables, sequences, enumTypes, compositeTypes, new TreeMap<>(other));
    }

    /** Equal in all but the origins. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Schema that
                && namespaces.equals(that.namespaces)
                && tables.equals(that.tables)
                && sequences.equals(that.sequences)
                && enumTypes.equals(that.enumTypes)
                && compositeTypes.equals(that.compositeTypes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tables, sequences, enumTypes, compositeTypes, namespaces);
    }

    private static <T> SortedMap<QualifiedName, T> byName(Collection<T> objects, Function<T, QualifiedName> name) {
        SortedMap<QualifiedName, T> byName = new TreeMap<>();
        for (T object : objects) {
            if (byName.put(name.apply(object), object) != null) {
                throw new IllegalArgumentException(name.apply(object) + " stands twice");
            }
        }
        return byName;
    }
}
