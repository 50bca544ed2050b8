package dev.retort.environment;

import dev.retort.operation.DropColumn;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two schemas of a comparison.
 *
 * @param from the schema to start from
 * @param to the schema to reach
 */
record Sides(Schema from, Schema to) {

    /** Both without what the environment leaves out on either side. */
    Sides included(Environment environment) {
        Set<QualifiedName> tables = names(Schema::tables, table -> !environment.includes(table));
        Set<QualifiedName> sequences = names(Schema::sequences, sequence -> !environment.includes(sequence));
        Set<QualifiedName> types = names(Schema::enumTypes, type -> !environment.includes(type));
        Set<QualifiedName> compositeTypes = names(Schema::compositeTypes, type -> !environment.includes(type));
        UnaryOperator<Schema> included = schema -> schema.withTables(without(schema.tables(), tables).stream()
                        .map(table -> included(table, environment))
                        .toList())
                .withSequences(without(schema.sequences(), sequences))
                .withEnumTypes(without(schema.enumTypes(), types))
                .withCompositeTypes(without(schema.compositeTypes(), compositeTypes));
        return new Sides(included.apply(from), included.apply(to));
    }

    /** The second schema with the types and defaults of the first where the environment takes them for the same. */
    Sides aligned(Environment environment) {
        List<Table> tables = new ArrayList<>();
        for (Table table : to.tables().values()) {
            Table counterpart = from.tables().get(table.name());
            tables.add(counterpart == null ? table : aligned(counterpart, table, environment));
        }
        return new Sides(from, to.withTables(tables));
    }

    private static Table aligned(Table before, Table after, Environment environment) {
        List<Column> columns = new ArrayList<>();
        for (Column column : after.columns().values()) {
            Column counterpart = before.columns().getOrDefault(column.name(), column);
            Column aligned = column;
            boolean otherType = !counterpart.type().equals(column.type())
                    || !counterpart.collation().equals(column.collation());
            if (otherType && environment.sameType(after, counterpart, column)) {
                aligned = aligned.withType(counterpart.type()).withCollation(counterpart.collation());
            }
            if (!counterpart.value().equals(column.value()) && environment.sameDefault(after, counterpart, column)) {
                aligned = aligned.withValue(counterpart.value());
            }
            columns.add(aligned);
        }
        return after.withColumns(columns);
    }

    private Table included(Table table, Environment environment) {
        List<Table> both = Stream.of(from, to)
                .flatMap(schema -> Stream.ofNullable(schema.tables().get(table.name())))
                .toList();
        Set<Identifier> columns = new TreeSet<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Table side : both) {
            side.columns().values().stream()
                    .filter(column -> !environment.includes(side, column))
                    .forEach(column -> columns.add(column.name()));
            side.constraints().stream()
                    .filter(constraint -> !environment.includes(side, constraint))
                    .forEach(constraints::add);
            side.indexes().stream()
                    .filter(index -> !environment.includes(side, index))
                    .forEach(indexes::add);
        }
        Table included = table;
        for (Identifier column : columns) {
            included = included.columns().containsKey(column) ? withoutColumn(included, column) : included;
        }
        return included.withConstraints(
                        without(included.constraints(), constraints, Constraint::name, Constraint::withName))
                .withIndexes(without(included.indexes(), indexes, Index::name, Index::withName));
    }

    /** What goes with a column is the same whether it is dropped or left out. */
    private static Table withoutColumn(Table table, Identifier column) {
        Schema alone = Schema.EMPTY.withTables(List.of(table));
        return new DropColumn(table.name(), column).applyTo(alone).tables().get(table.name());
    }

    private interface Renaming<T> {
        T named(T object, Identifier name);
    }

    /** Those that are none of the excluded ones, neither by their name nor, since a name may be unsaid, by all the rest. */
    private static <T> List<T> without(
            List<T> objects, List<T> excluded, Function<T, Identifier> name, Renaming<T> renaming) {
        return objects.stream()
                .filter(object -> excluded.stream()
                        .noneMatch(other -> name.apply(other).equals(name.apply(object))
                                        && !name.apply(object).isUnnamed()
                                || renaming.named(other, Identifier.UNNAMED)
                                        .equals(renaming.named(object, Identifier.UNNAMED))))
                .toList();
    }

    private static <T> Collection<T> without(Map<QualifiedName, T> objects, Set<QualifiedName> excluded) {
        return objects.entrySet().stream()
                .filter(entry -> !excluded.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The names of what a predicate takes on either side. */
    private <T> Set<QualifiedName> names(Function<Schema, Map<QualifiedName, T>> objects, Predicate<T> taken) {
        return Stream.of(from, to)
                .flatMap(schema -> objects.apply(schema).entrySet().stream())
                .filter(entry -> taken.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
