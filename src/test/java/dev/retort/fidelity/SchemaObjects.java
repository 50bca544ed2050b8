package dev.retort.fidelity;

import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finders of what stands beside the tables of a schema. */
final class SchemaObjects {

    private SchemaObjects() {}

    /**
     * Enumeration types of their own, with {@code {first}} and {@code {last}} for the labels at their ends, and statements that
     * make the type anew: {@code {without_second}}, {@code {without_last}} and {@code {reordered}}. No composite type nests them,
     * which would have to be made anew with them.
     */
    static Finder enumTypes() {
        return situation -> situation.present().enumTypes().values().stream()
                .filter(type -> type.labels().size() > 1)
                .filter(type -> situation.present().compositeTypes().values().stream()
                        .noneMatch(composite -> composite.nests(type.name())))
                .map(type -> enumType(situation, type));
    }

    private static Place enumType(Situation situation, EnumType type) {
        List<String> labels = type.labels();
        List<String> reordered = new ArrayList<>(labels);
        Collections.reverse(reordered);
        return Place.of(type.name())
                .with("name", situation.quoted(type.name()))
                .with("columns", columns(situation, type.name(), place -> "add_column " + place.at()))
                .with("alterations", columns(situation, type.name(), SchemaObjects::retyping))
                .with("first", labels.get(0))
                .with("last", labels.get(labels.size() - 1))
                .with("second", labels.get(1))
                .with("without_second", anew(situation, type, without(labels, labels.get(1))))
                .with("without_last", anew(situation, type, without(labels, labels.get(labels.size() - 1))))
                .with("original", anew(situation, type, labels))
                .with("reordered", anew(situation, type, reordered));
    }

    /**
     * Composite types of at least two attributes whose columns no expression speaks of, and that none other nests or has an
     * array of: {@code {first}}, its {@code {type}}, {@code {last}}, and the operations of a {@code {replacement}}.
     */
    static Finder compositeTypes() {
        return situation -> situation.present().compositeTypes().values().stream()
                .filter(type -> type.attributes().size() > 1 && isHeldAlone(situation, type))
                .map(type -> {
                    List<Attribute> attributes = type.attributes();
                    Attribute last = attributes.get(attributes.size() - 1);
                    String alterations = columns(situation, type.name(), SchemaObjects::retyping);
                    return Place.of(type.name())
                            .with("name", situation.quoted(type.name()))
                            .with("columns", columns(situation, type.name(), place -> "add_column " + place.at()))
                            .with("alterations", alterations)
                            .with("first", attributes.get(0).name())
                            .with(
                                    "type",
                                    situation
                                            .dialect()
                                            .typeName(attributes.get(0).type()))
                            .with("last", last.name())
                            .with(
                                    "replacement",
                                    String.join(
                                            "\n",
                                            "rename_composite_type " + type.name(),
                                            "create_composite_type " + type.name(),
                                            alterations,
                                            "drop_composite_type " + type.name() + "_old"));
                });
    }

    private static boolean isHeldAlone(Situation situation, CompositeType type) {
        Schema schema = situation.present();
        return schema.compositeTypes().values().stream().noneMatch(other -> other.nests(type.name()))
                && schema.tables().values().stream()
                        .flatMap(table -> table.columns().values().stream()
                                .filter(column -> column.type()
                                        .definedName()
                                        .filter(type.name()::equals)
                                        .isPresent())
                                .map(column -> column.type() instanceof SqlType.UserDefined
                                        && !situation.isUsed(table, column)))
                        .allMatch(plain -> plain);
    }

    private static List<String> without(List<String> labels, String label) {
        return labels.stream().filter(other -> !other.equals(label)).toList();
    }

    /** The operations on the columns of a type. */
    private static String columns(Situation situation, QualifiedName type, Function<Place, String> operation) {
        return holders(situation, type).map(Columns.Found::place).map(operation).collect(Collectors.joining("\n"));
    }

    private static String retyping(Place place) {
        return "alter_column " + place.at()
                + (place.words().containsKey("default") ? ": drop_default, set_type, set_default" : ": set_type");
    }

    private static Stream<Columns.Found> holders(Situation situation, QualifiedName type) {
        return situation.present().tables().values().stream()
                .flatMap(table -> table.columns().values().stream()
                        .filter(column -> column.type().equals(new SqlType.UserDefined(type)))
                        .map(column -> new Columns.Found(situation, table, column)));
    }

    /** Statements that make a type anew with other labels, under the columns that hold it. */
    private static String anew(Situation situation, EnumType type, List<String> labels) {
        String name = situation.quoted(type.name());
        List<String> statements = new ArrayList<>();
        holders(situation, type.name())
                .map(Columns.Found::place)
                .forEach(place -> statements.addAll(place.fill(List.of(
                        "ALTER TABLE {table} ALTER COLUMN {column} DROP DEFAULT",
                        "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE text"))));
        statements.add("DROP TYPE " + name + " CASCADE");
        statements.add("CREATE TYPE " + name + " AS ENUM ("
                + labels.stream().map(label -> "'" + label + "'").collect(Collectors.joining(", ")) + ")");
        holders(situation, type.name()).map(Columns.Found::place).forEach(place -> {
            statements.addAll(place.fill(List.of(
                    "ALTER TABLE {table} ALTER COLUMN {column} SET DATA TYPE " + name + " USING {column}::" + name)));
            if (place.words().containsKey("default")) {
                statements.addAll(
                        place.fill(List.of("ALTER TABLE {table} ALTER COLUMN {column} SET DEFAULT {default}")));
            }
        });
        return String.join("\n", statements);
    }

    /** The named schemas. */
    static Finder namespaces() {
        return situation -> situation.present().namespaces().stream()
                .map(name ->
                        Place.of(name).with("name", situation.quoted(name)).with("objects", objects(situation, name)));
    }

    /** The operations that create what a schema holds. */
    private static String objects(Situation situation, Identifier namespace) {
        Stream<String> sequences = situation.present().sequences().keySet().stream()
                .filter(name -> name.schema().equals(namespace))
                .map(name -> "create_sequence " + name);
        Stream<String> tables = situation.present().tables().values().stream()
                .filter(table -> table.name().schema().equals(namespace))
                .flatMap(table -> Stream.concat(
                        Stream.of("create_table " + table.name()),
                        table.indexes().stream()
                                .map(index -> "create_index " + situation.renewed(table.name(), index.name()))));
        Stream<String> foreignKeys = situation.present().tables().values().stream()
                .filter(table -> !table.name().schema().equals(namespace))
                .flatMap(table -> table.constraints(ForeignKey.class)
                        .filter(key -> key.target().schema().equals(namespace))
                        .map(key -> "create_foreign_key " + situation.renewed(table.name(), key.name())));
        return Stream.of(sequences, tables, foreignKeys)
                .flatMap(objects -> objects)
                .collect(Collectors.joining("\n"));
    }
}
