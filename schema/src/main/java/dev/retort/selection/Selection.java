package dev.retort.selection;

import dev.retort.error.RetortException;
import dev.retort.operation.DropColumn;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects of a schema take part in a comparison. Applied to both sides of it, what is left out is neither created nor
 * dropped nor altered.
 *
 * <p>An object is taken if a pattern of its kind includes it (any does where none is given) and none excludes it. Kinds are
 * independent: {@code tables} says nothing about {@code sequences}. A schema that is left out takes all that it holds with
 * it, a table its columns, constraints and indexes, and a column the constraints and indexes of its table that use it. A
 * foreign key belongs to the table that declares it: it stays when the table it refers to is left out, so that entities may
 * refer to tables that somebody else maintains.
 *
 * <p>A constraint or index that has no name yet is named by no pattern but {@code *}.
 *
 * <p>Tables that other tools make (Flyway, Liquibase, Quartz, …) are left out unasked, unless the model maps them.
 *
 * @param included the patterns that take, by kind
 * @param excluded the patterns that leave out, by kind
 * @param own the tool's own tables, which are left out without a word unless the model maps them
 * @param defaultSchema a name by which patterns may call the default schema; it has none otherwise
 */
public record Selection(
        SortedMap<ObjectKind, List<NamePattern>> included,
        SortedMap<ObjectKind, List<NamePattern>> excluded,
        SortedSet<QualifiedName> own,
        Identifier defaultSchema) {

    /** Everything but what other tools own. */
    public static final Selection EVERYTHING = new Selection(
            Collections.emptySortedMap(),
            Collections.emptySortedMap(),
            Collections.emptySortedSet(),
            Identifier.UNNAMED);

    public Selection {
        included = Collections.unmodifiableSortedMap(new TreeMap<>(included));
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
        Objects.requireNonNull(defaultSchema, "defaultSchema");
    }

    /**
     * Takes only objects of this kind that one of the patterns names; no patterns take all of them.
     *
     * @throws RetortException of kind USAGE for a pattern that can name no object of this kind
     */
    public Selection including(ObjectKind kind, List<String> patterns) {
        return new Selection(with(included, kind, patterns), excluded, own, defaultSchema);
    }

    /**
     * Leaves out the objects of this kind that one of the patterns names.
     *
     * @throws RetortException of kind USAGE for a pattern that can name no object of this kind
     */
    public Selection excluding(ObjectKind kind, List<String> patterns) {
        return new Selection(included, with(excluded, kind, patterns), own, defaultSchema);
    }

    /** Leaves out the tool's own tables. */
    public Selection withOwn(Set<QualifiedName> tables) {
        return new Selection(included, excluded, new TreeSet<>(tables), defaultSchema);
    }

    /** Lets patterns call the default schema by the name that it has in the database. */
    public Selection withDefaultSchema(Identifier name) {
        return new Selection(included, excluded, own, name);
    }

    /**
     * Takes of a schema what the rules select.
     *
     * @param mapped the tables and sequences that the model maps, which no built-in rule leaves out
     */
    public Selected select(Schema schema, Set<QualifiedName> mapped) {
        List<LeftAlone> leftAlone = Stream.concat(
                        schema.tables().keySet().stream().filter(name -> takes(ObjectKind.TABLE, name)),
                        schema.sequences().keySet().stream().filter(name -> takes(ObjectKind.SEQUENCE, name)))
                .filter(name -> !mapped.contains(name) && !own.contains(name))
                .sorted()
                .flatMap(name -> OtherTools.owner(name.name()).map(owner -> new LeftAlone(name, owner)).stream())
                .toList();
        Set<QualifiedName> foreign =
                leftAlone.stream().map(LeftAlone::name).collect(Collectors.toCollection(TreeSet::new));
        own.stream().filter(name -> !mapped.contains(name)).forEach(foreign::add);
        return new Selected(without(schema, foreign), leftAlone);
    }

    private Schema without(Schema schema, Set<QualifiedName> foreign) {
        List<Table> tables = schema.tables().values().stream()
                .filter(table -> !foreign.contains(table.name()) && takes(ObjectKind.TABLE, table.name()))
                .map(this::select)
                .toList();
        List<Sequence> sequences = schema.sequences().values().stream()
                .filter(sequence -> !foreign.contains(sequence.name()) && takes(ObjectKind.SEQUENCE, sequence.name()))
                .toList();
        List<EnumType> types = schema.enumTypes().values().stream()
                .filter(type -> takes(ObjectKind.TYPE, type.name()))
                .toList();
        List<CompositeType> compositeTypes = schema.compositeTypes().values().stream()
                .filter(type -> takes(ObjectKind.TYPE, type.name()))
                .toList();
        Set<Identifier> namespaces =
                schema.namespaces().stream().filter(this::takesSchema).collect(Collectors.toCollection(TreeSet::new));
        return schema.withNamespaces(namespaces)
                .withTables(tables)
                .withSequences(sequences)
                .withEnumTypes(types)
                .withCompositeTypes(compositeTypes);
    }

    private Table select(Table table) {
        Table selected = table;
        for (Column column : table.columns().values()) {
            if (!allows(ObjectKind.COLUMN, path(table.name(), column.name()))) {
                selected = withoutColumn(selected, column.name());
            }
        }
        List<Constraint> constraints = selected.constraints().stream()
                .filter(constraint -> allows(ObjectKind.CONSTRAINT, path(table.name(), constraint.name())))
                .toList();
        List<Index> indexes = selected.indexes().stream()
                .filter(index -> allows(ObjectKind.INDEX, path(table.name(), index.name())))
                .toList();
        return selected.withConstraints(constraints).withIndexes(indexes);
    }

    /** What goes with a column is the same whether it is dropped or left out. */
    private static Table withoutColumn(Table table, Identifier column) {
        Schema alone = Schema.EMPTY.withTables(List.of(table));
        return new DropColumn(table.name(), column).applyTo(alone).tables().get(table.name());
    }

    private boolean takes(ObjectKind kind, QualifiedName name) {
        return takesSchema(name.schema()) && allows(kind, List.of(names(name.schema()), List.of(name.name())));
    }

    private boolean takesSchema(Identifier schema) {
        return allows(ObjectKind.SCHEMA, List.of(names(schema)));
    }

    private boolean allows(ObjectKind kind, List<List<Identifier>> path) {
        List<NamePattern> including = included.getOrDefault(kind, List.of());
        return (including.isEmpty() || including.stream().anyMatch(pattern -> pattern.matches(path)))
                && excluded.getOrDefault(kind, List.of()).stream().noneMatch(pattern -> pattern.matches(path));
    }

    private List<List<Identifier>> path(QualifiedName table, Identifier member) {
        return List.of(names(table.schema()), List.of(table.name()), List.of(member));
    }

    private List<Identifier> names(Identifier schema) {
        return schema.isUnnamed() ? List.of(schema, defaultSchema) : List.of(schema);
    }

    private static SortedMap<ObjectKind, List<NamePattern>> with(
            Map<ObjectKind, List<NamePattern>> rules, ObjectKind kind, List<String> patterns) {
        SortedMap<ObjectKind, List<NamePattern>> changed = new TreeMap<>(rules);
        List<NamePattern> all = new ArrayList<>(changed.getOrDefault(kind, List.of()));
        for (String text : patterns) {
            NamePattern pattern = NamePattern.of(text);
            if (pattern.size() > kind.fullName().split("\\.").length) {
                throw RetortException.usage("The pattern '" + text + "' under " + kind.key()
                        + " has more parts than the longest name there, " + kind.fullName()
                        + "; put double quotes around a name that holds a dot");
            }
            all.add(pattern);
        }
        changed.put(kind, List.copyOf(all));
        return changed;
    }
}
