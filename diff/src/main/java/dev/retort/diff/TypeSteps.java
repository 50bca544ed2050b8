package dev.retort.diff;

import dev.retort.operation.AddEnumValue;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.Operation;
import dev.retort.operation.TypeReplacement;
import dev.retort.operation.TypeReplacement.Part;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The steps by which named types come, change and go. */
final class TypeSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final Schema from;
    private final Schema to;
    private final CompositeChanges composites;

    /** The composite types that are replaced, the new ones that come with them, and the enumerations that these nest. */
    private final List<CompositeType> together = new ArrayList<>();

    private final Map<QualifiedName, EnumType> nested = new TreeMap<>();

    TypeSteps(Comparison comparison, Dependencies dependencies) {
        this.comparison = comparison;
        this.dependencies = dependencies;
        this.from = comparison.from();
        this.to = comparison.to();
        this.composites = comparison.composites();
        together.addAll(composites.replaced().values());
        together.addAll(composites.createdWith(comparison.replacedTypes()));
        comparison.types().replaced().forEach((name, type) -> {
            if (together.stream().anyMatch(composite -> isNested(name, composite))) {
                nested.put(name, type);
            }
        });
    }

    private boolean isNested(QualifiedName type, CompositeType composite) {
        return composite.nests(type)
                || from.compositeType(composite.name())
                        .filter(present -> present.nests(type))
                        .isPresent();
    }

    /** What arrives or is altered. */
    List<Step> arriving() {
        List<Step> steps = new ArrayList<>();
        comparison.types().created().forEach(type -> steps.add(step(create(type), arriving(type.name(), List.of()))));
        comparison.types().extended().forEach(type -> steps.add(extend(type)));
        List<CompositeType> alone = composites.created().stream()
                .filter(type -> !together.contains(type))
                .toList();
        alone.forEach(type -> steps.add(step(create(type), arriving(type.name(), dependencies.of(type)))));
        composites.altered().forEach(type -> steps.add(alter(type)));
        comparison.types().replaced().values().stream()
                .filter(type -> !nested.containsKey(type.name()))
                .forEach(type -> steps.addAll(replace(List.of(type), List.of())));
        if (!together.isEmpty()) {
            steps.addAll(replace(nested.values(), together));
        }
        return steps;
    }

    /** What goes, which nothing may use any more. */
    List<Step> leaving() {
        List<Step> steps = new ArrayList<>();
        for (CompositeType type : composites.dropped()) {
            List<Resource> needs = dependencies.of(type).stream()
                    .map(comparison::oldIfReplaced)
                    .toList();
            steps.add(step(
                    new DetectedChange(new DropCompositeType(type.name()), Sentences.removed("type", type.name())),
                    leaving(type.name()).releasing(needs)));
        }
        for (EnumType type : comparison.types().dropped()) {
            steps.add(step(
                    new DetectedChange(new DropEnumType(type.name()), Sentences.removed("type", type.name())),
                    leaving(type.name())));
        }
        return steps;
    }

    /** The default of a column of the type, if it is to be another, is gone by then: its label may be. */
    static boolean losesDefault(Column before, Column after) {
        return before.value() instanceof ColumnValue.Default && !before.value().equals(after.value());
    }

    private static DetectedChange create(EnumType type) {
        return new DetectedChange(new CreateEnumType(type), Sentences.added("type", type.name()));
    }

    private static DetectedChange create(CompositeType type) {
        return new DetectedChange(new CreateCompositeType(type), Sentences.added("type", type.name()));
    }

    private Claims arriving(QualifiedName type, Collection<Resource> needs) {
        return Claims.NONE
                .providing(List.of(Resource.type(type), Resource.name(type)))
                .requiring(needs)
                .requiring(dependencies.namespace(to, type.schema()));
    }

    private Claims leaving(QualifiedName type) {
        return Claims.NONE
                .removing(List.of(Resource.type(type), Resource.name(type)))
                .releasing(dependencies.namespace(from, type.schema()));
    }

    /** Each new label goes before the next one that is there already. */
    private Step extend(EnumType type) {
        List<String> present = from.enumTypes().get(type.name()).labels();
        List<String> wanted = type.labels();
        List<DetectedChange> changes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String label = wanted.get(i);
            if (!present.contains(label)) {
                String before = wanted.subList(i, wanted.size()).stream()
                        .filter(present::contains)
                        .findFirst()
                        .orElse("");
                changes.add(new DetectedChange(
                        new AddEnumValue(type.name(), label, before), Sentences.added(type.name(), label)));
            }
        }
        return new Step(changes, Claims.NONE.providing(List.of(Resource.type(type.name()))));
    }

    private Step alter(CompositeType wanted) {
        CompositeType present = from.compositeTypes().get(wanted.name());
        List<Resource> attributes = List.of(Resource.attributes(wanted.name()));
        Claims claims = Claims.NONE
                .removing(attributes)
                .providing(attributes)
                .releasing(without(dependencies.of(present), dependencies.of(wanted)))
                .requiring(dependencies.of(wanted));
        for (Resource added : without(dependencies.of(wanted), dependencies.of(present))) {
            // It may nest this one until it is altered itself, and no type can be part of itself.
            claims = claims.requiring(List.of(Resource.attributes(added.owner())));
        }
        return new Step(new CompositeAlteration(present, wanted).changes(), claims);
    }

    /** The exchange, and the removal of each old type, which may have to wait for what has it and goes as well. */
    private List<Step> replace(Collection<EnumType> enumTypes, Collection<CompositeType> compositeTypes) {
        Set<QualifiedName> names = new TreeSet<>();
        enumTypes.forEach(type -> names.add(type.name()));
        compositeTypes.forEach(type -> names.add(type.name()));
        TypeReplacement replacement = new TypeReplacement(surroundings(names), enumTypes, compositeTypes);
        List<Resource> types = names.stream().map(Resource::type).toList();
        Claims claims = Claims.NONE.removing(types).providing(types);
        for (CompositeType type : compositeTypes) {
            claims = claims.requiring(without(dependencies.of(type), types));
            if (!from.compositeTypes().containsKey(type.name())) {
                claims = claims.providing(List.of(Resource.name(type.name())))
                        .requiring(dependencies.namespace(to, type.name().schema()));
            }
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(replacement.exchange().stream().map(this::told).toList(), claims));
        replacement.removal().forEach(part -> steps.add(step(told(part), removal(part.type()))));
        return steps;
    }

    private Claims removal(QualifiedName type) {
        List<Resource> needs = from.compositeType(type).map(dependencies::of).orElse(List.of());
        return Claims.NONE
                .requiring(List.of(Resource.type(type)))
                .removing(List.of(Resource.oldType(type)))
                .releasing(needs.stream().map(comparison::oldIfReplaced).toList());
    }

    private static List<Resource> without(List<Resource> resources, List<Resource> others) {
        return resources.stream().filter(each -> !others.contains(each)).toList();
    }

    private DetectedChange told(Part part) {
        return new DetectedChange(part.operation(), sentence(part));
    }

    private String sentence(Part part) {
        QualifiedName name = part.type();
        boolean isNew =
                !from.enumTypes().containsKey(name) && !from.compositeTypes().containsKey(name);
        return isNew ? Sentences.added("type", name) : reason(name) + ": " + words(part);
    }

    private String reason(QualifiedName name) {
        EnumType labelled = comparison.types().replaced().get(name);
        if (labelled != null) {
            return Sentences.labels(from.enumTypes().get(name), labelled);
        }
        CompositeType present = from.compositeTypes().get(name);
        CompositeType wanted = composites.replaced().get(name);
        return present.equals(wanted)
                ? Sentences.nesting(name)
                : new CompositeDifference(present, wanted, comparison.dialect()).sentence();
    }

    private static String words(Part part) {
        Operation operation = part.operation();
        return switch (part.role()) {
            case ASIDE -> "old type renamed";
            case ARRIVAL -> "new type added";
            case CARRIER_ARRIVAL -> "type for the conversion of arrays added";
            case CONVERSION -> "column '" + operation.subject() + "' converted";
            case CARRIER_REMOVAL -> "type for the conversion of arrays removed";
            case REMOVAL -> "old type removed";
        };
    }

    /** All tables, with no columns but those that have one of the types when it is replaced. */
    private Schema surroundings(Set<QualifiedName> types) {
        Map<QualifiedName, Table> tables = new TreeMap<>();
        to.tables().keySet().forEach(name -> tables.put(name, Table.of(name, List.of())));
        for (Table table : from.tables().values()) {
            boolean concerned = table.columns().values().stream().anyMatch(column -> uses(types, column));
            List<Column> columns = concerned ? staying(table, types) : List.of();
            tables.put(table.name(), Table.of(table.name(), columns));
        }
        Map<QualifiedName, EnumType> enumTypes = new TreeMap<>(to.enumTypes());
        enumTypes.putAll(from.enumTypes());
        return Schema.EMPTY
                .withTables(tables.values())
                .withSequences(from.sequences().values())
                .withEnumTypes(enumTypes.values())
                .withCompositeTypes(from.compositeTypes().values());
    }

    private List<Column> staying(Table table, Set<QualifiedName> types) {
        return comparison.table(table.name()).stream()
                .flatMap(change -> change.stayingColumns().stream())
                .filter(after -> uses(types, after))
                .filter(after ->
                        uses(TypeChanges.in(after.type()), table.columns().get(after.name())))
                .map(after -> present(table.columns().get(after.name()), after))
                .toList();
    }

    private static Column present(Column before, Column after) {
        return losesDefault(before, after) ? before.withValue(ColumnValue.NONE) : before;
    }

    private static boolean uses(Set<QualifiedName> types, Column column) {
        return column.type().definedName().filter(types::contains).isPresent();
    }

    private static Step step(DetectedChange change, Claims claims) {
        return new Step(List.of(change), claims);
    }
}
