package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.ExpressionText;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What objects need, as far as it changes: the columns, keys, types and sequences that they name. What an expression names is
 * read off its text; it may seem to name more than it does, which costs an order that was free.
 */
final class Dependencies {

    private final Map<QualifiedName, Set<Identifier>> columns = new TreeMap<>();
    private final Map<QualifiedName, Map<Identifier, Resource>> converted = new TreeMap<>();
    private final Map<QualifiedName, List<Member>> leavingIndexes = new TreeMap<>();
    private final Set<QualifiedName> types = new TreeSet<>();
    private final Set<QualifiedName> sequences;
    private final Set<Identifier> namespaces;
    private final Dialect dialect;

    Dependencies(Comparison comparison) {
        dialect = comparison.dialect();
        comparison.tables().forEach((name, change) -> {
            columns.put(name, changingColumns(change));
            leavingIndexes.put(name, change.leavingIndexes());
        });
        TypeChanges changes = comparison.types();
        changes.created().forEach(type -> types.add(type.name()));
        changes.extended().forEach(type -> types.add(type.name()));
        changes.dropped().forEach(type -> types.add(type.name()));
        CompositeChanges composites = comparison.composites();
        composites.created().forEach(type -> types.add(type.name()));
        composites.dropped().forEach(type -> types.add(type.name()));
        Map<QualifiedName, Resource> changed = new TreeMap<>();
        comparison.replacedTypes().forEach(type -> changed.put(type, Resource.type(type)));
        composites.altered().forEach(type -> changed.put(type.name(), Resource.attributes(type.name())));
        types.addAll(changed.keySet());
        if (!changed.isEmpty()) {
            comparison.from().tables().values().forEach(table -> addConverted(table, changed));
        }
        sequences = comparison.changingSequences();
        namespaces = new TreeSet<>(comparison.from().namespaces());
        namespaces.addAll(comparison.to().namespaces());
    }

    private void addConverted(Table table, Map<QualifiedName, Resource> changed) {
        for (Column column : table.columns().values()) {
            column.type()
                    .definedName()
                    .flatMap(type -> Optional.ofNullable(changed.get(type)))
                    .ifPresent(resource -> converted
                            .computeIfAbsent(table.name(), any -> new TreeMap<>())
                            .put(column.name(), resource));
        }
    }

    private static Set<Identifier> changingColumns(TableChange change) {
        Set<Identifier> changing = new TreeSet<>(change.replacedColumns().keySet());
        change.removedColumns().forEach(column -> changing.add(column.name()));
        change.addedColumns().forEach(column -> changing.add(column.name()));
        change.stayingColumns().stream()
                .filter(column -> !column.equals(change.from().columns().get(column.name())))
                .forEach(column -> changing.add(column.name()));
        return changing;
    }

    /** The schema that an object is in, if it is one that the description holds. */
    List<Resource> namespace(Schema schema, Identifier name) {
        return schema.namespaces().contains(name) ? List.of(Resource.namespace(name)) : List.of();
    }

    List<Resource> of(CompositeType type) {
        return type.attributes().stream()
                .flatMap(attribute -> attribute.type().definedName().stream())
                .distinct()
                .map(Resource::type)
                .toList();
    }

    List<Resource> of(QualifiedName table, Column column) {
        List<Resource> needs = new ArrayList<>();
        TypeChanges.in(column.type()).forEach(type -> needs.add(Resource.type(type)));
        TypeChanges.expressions(column).forEach(expression -> addNamed(needs, expression));
        if (column.value() instanceof ColumnValue.Generated generated) {
            for (Identifier other : columns.getOrDefault(table, Set.of())) {
                if (!other.equals(column.name()) && ExpressionText.mentions(generated.expression(), other)) {
                    needs.add(Resource.column(table, other));
                }
            }
        }
        return needs;
    }

    List<Resource> of(QualifiedName table, Member member) {
        List<Resource> needs = new ArrayList<>();
        needs.add(Resource.table(table));
        columns.getOrDefault(table, Set.of()).stream()
                .filter(member::uses)
                .forEach(column -> needs.add(Resource.column(table, column)));
        converted.getOrDefault(table, Map.of()).forEach((column, changed) -> {
            if (member.uses(column)) {
                needs.add(changed);
            }
        });
        leavingIndexes.getOrDefault(table, List.of()).stream()
                .filter(index -> !index.name().equals(member.name()) && member.mayUse(index, dialect))
                .forEach(index -> needs.add(Resource.index(table, index.name())));
        member.expressions().forEach(expression -> addNamed(needs, expression));
        member.foreignKey().ifPresent(key -> addTarget(needs, key));
        return needs;
    }

    private void addTarget(Collection<Resource> needs, ForeignKey key) {
        needs.add(Resource.table(key.target()));
        needs.add(Resource.key(key.target(), new TreeSet<>(key.targetColumns())));
        Map<Identifier, Resource> convertedThere = converted.getOrDefault(key.target(), Map.of());
        for (Identifier column : key.targetColumns()) {
            needs.add(Resource.column(key.target(), column));
            if (convertedThere.containsKey(column)) {
                needs.add(convertedThere.get(column));
            }
        }
    }

    private void addNamed(Collection<Resource> needs, String expression) {
        if (sequences.isEmpty() && types.isEmpty()) {
            return;
        }
        ObjectNames names = new ObjectNames(expression, namespaces);
        sequences.stream().filter(names::contain).forEach(name -> needs.add(Resource.sequence(name)));
        types.stream().filter(names::contain).forEach(name -> needs.add(Resource.type(name)));
    }
}
