package dev.retort.hint;

import dev.retort.diff.Diff;
import dev.retort.hint.Hint.Cause;
import dev.retort.introspector.Namesake;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateSequence;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Tells that the model asks for its tables in another schema than they are in: nearly all of one schema are missing there, and
 * stand in another with the same columns.
 *
 * @param diff what leads from the database to the model
 * @param defaultSchema the name of the connection's default schema
 * @param configured what {@code hibernate.default_schema} says, empty if it says nothing
 */
public record SchemaHint(Diff diff, Identifier defaultSchema, String configured) {

    /**
     * Looks at the tables that are missing.
     *
     * @param elsewhere finds tables by their names in all schemas; asked once, and only if nearly all of a schema are missing
     */
    public Optional<Hint> found(Function<Collection<Identifier>, List<Namesake>> elsewhere) {
        SortedMap<Identifier, List<Table>> deserted = deserted();
        if (deserted.isEmpty()) {
            return Optional.empty();
        }
        Set<Identifier> missing = new TreeSet<>();
        deserted.values()
                .forEach(tables ->
                        tables.forEach(table -> missing.add(table.name().name())));
        List<Namesake> namesakes = elsewhere.apply(missing).stream()
                .filter(namesake -> diff.to().table(namesake.table()).isEmpty())
                .toList();
        return deserted.entrySet().stream()
                .flatMap(schema -> moved(schema.getKey(), schema.getValue(), namesakes).stream())
                .findFirst();
    }

    /** The tables that are missing, by schemas of which nearly all are. */
    private SortedMap<Identifier, List<Table>> deserted() {
        SortedMap<Identifier, List<Table>> deserted = new TreeMap<>();
        for (Identifier schema : schemas()) {
            List<Table> missing = wanted(schema).stream()
                    .filter(table -> diff.from().table(table.name()).isEmpty())
                    .toList();
            if (new Share(missing.size(), wanted(schema).size()).isNearlyAll()) {
                deserted.put(schema, missing);
            }
        }
        return deserted;
    }

    private Set<Identifier> schemas() {
        Set<Identifier> schemas = new TreeSet<>();
        diff.to().tables().keySet().forEach(name -> schemas.add(name.schema()));
        return schemas;
    }

    private List<Table> wanted(Identifier schema) {
        return diff.to().tables().values().stream()
                .filter(table -> table.name().schema().equals(schema))
                .toList();
    }

    private Optional<Hint> moved(Identifier schema, List<Table> missing, List<Namesake> namesakes) {
        SortedMap<Identifier, Set<QualifiedName>> found = new TreeMap<>();
        for (Namesake namesake : namesakes) {
            missing.stream()
                    .filter(table -> table.name().name().equals(namesake.table().name()))
                    .filter(table -> isAlike(table, namesake))
                    .forEach(table -> found.computeIfAbsent(namesake.table().schema(), name -> new TreeSet<>())
                            .add(table.name()));
        }
        int most = found.values().stream().mapToInt(Set::size).max().orElse(0);
        Share share = new Share(most, wanted(schema).size());
        if (!share.isNearlyAll()) {
            return Optional.empty();
        }
        found.values().removeIf(tables -> tables.size() < most);
        return Optional.of(hint(schema, share, found));
    }

    /** Entities may have changed since, but a table that shares no more than its name is another one. */
    private static boolean isAlike(Table table, Namesake namesake) {
        Set<Identifier> shared = new TreeSet<>(table.columns().keySet());
        shared.retainAll(namesake.columns());
        return shared.size() * 2
                > Math.max(table.columns().size(), namesake.columns().size());
    }

    private Hint hint(Identifier schema, Share share, Map<Identifier, Set<QualifiedName>> found) {
        List<String> others = found.keySet().stream().map(this::quoted).toList();
        String reason = "The schema is another one than the tables are in: " + share
                + " tables that the entities ask for in schema " + quoted(schema)
                + " are missing there, and stand with the same columns in schema " + String.join(" and in ", others)
                + ".";
        Identifier other = found.keySet().iterator().next();
        return new Hint(
                Cause.SCHEMA,
                reason,
                remedy(schema, other),
                affected(schema, found).changes());
    }

    private String quoted(Identifier schema) {
        return "'" + shown(schema) + "'";
    }

    private String shown(Identifier schema) {
        return (schema.isUnnamed() ? defaultSchema : schema).text();
    }

    private String remedy(Identifier schema, Identifier other) {
        String setting = "\"hibernate.default_schema\"";
        String right = setting + " = \"" + shown(other) + "\"";
        if (schema.isUnnamed()) {
            return "Write " + right + " under [model.hibernate], or let 'url' name that schema as the connection's own,"
                    + " whichever the application does.";
        }
        if (!configured.equals(schema.text())) {
            return "Compare the schemas that the mapping names, and " + setting + ", with what the application uses.";
        }
        return other.isUnnamed()
                ? "Leave out " + setting + " under [model.hibernate], or correct it."
                : "Write " + right + " under [model.hibernate].";
    }

    private Affected affected(Identifier schema, Map<Identifier, Set<QualifiedName>> found) {
        Set<QualifiedName> objects = new TreeSet<>();
        objects.add(new QualifiedName(schema, Identifier.UNNAMED));
        found.values().forEach(objects::addAll);
        Affected.changes(diff).stream()
                .map(change -> change.operation())
                .filter(operation -> operation instanceof CreateSequence || operation instanceof CreateEnumType)
                .map(operation -> operation.subject().owner())
                .filter(name -> name.schema().equals(schema))
                .forEach(objects::add);
        for (Identifier other : found.keySet()) {
            List.copyOf(objects).stream()
                    .filter(name -> name.schema().equals(schema))
                    .forEach(name -> objects.add(new QualifiedName(other, name.name())));
        }
        return new Affected(diff, objects, Set.of());
    }
}
