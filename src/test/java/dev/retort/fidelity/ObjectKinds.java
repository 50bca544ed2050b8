package dev.retort.fidelity;

import static dev.retort.fidelity.Kind.of;
import static dev.retort.fidelity.Product.POSTGRESQL;
import static dev.retort.fidelity.SchemaObjects.compositeTypes;
import static dev.retort.fidelity.SchemaObjects.enumTypes;
import static dev.retort.fidelity.Sequences.sequences;

import dev.retort.schema.SequenceOptions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes of sequences, of enumeration types and of composite types. */
final class ObjectKinds {

    private ObjectKinds() {}

    static List<Kind> all() {
        return Stream.of(sequenceKinds(), options(), enumKinds(), labels(), compositeKinds(), attributes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind> sequenceKinds() {
        return List.of(
                of("sequence missing", sequences().unused())
                        .by("DROP SEQUENCE {name}")
                        .undoneBy("create_sequence {at}"),
                of("sequence missing that a default needs", sequences().used())
                        .on(POSTGRESQL, "DROP SEQUENCE {name} CASCADE")
                        .undoneBy("create_sequence {at}", "{defaults}"),
                of("sequence extra", Finder.DATABASE)
                        .by("CREATE SEQUENCE surplus")
                        .undoneBy("drop_sequence surplus"),
                of("sequence renamed", sequences())
                        .on(POSTGRESQL, "ALTER SEQUENCE {name} RENAME TO renamed")
                        .undoneBy("create_sequence {at}", "{defaults}", "drop_sequence {neighbour}renamed"),
                of("sequence restarted", sequences())
                        .by("ALTER SEQUENCE {name} RESTART WITH 2000")
                        .leftAlone("where it stands is data"));
    }

    private static Kind option(String name, String option, Predicate<SequenceOptions> places) {
        return of(name, sequences().that(sequence -> places.test(sequence.options())))
                .by("ALTER SEQUENCE {name} " + option)
                .undoneBy("alter_sequence {at}");
    }

    private static List<Kind> options() {
        return List.of(
                option("sequence with another increment", "INCREMENT BY 7", any -> true),
                option(
                        "sequence with another start",
                        "START WITH 7777",
                        options -> options.minimum() < 7777 && options.maximum() > 7777),
                option("sequence with another minimum", "MINVALUE -3", any -> true),
                option("sequence with another maximum", "MAXVALUE 99999", options -> options.start() < 99_999),
                option("sequence with another cache", "CACHE 23", any -> true),
                option("sequence that cycles", "CYCLE", options -> !options.cycle()),
                option("sequence that no longer cycles", "NO CYCLE", SequenceOptions::cycle),
                of("sequence of another type", sequences())
                        .on(POSTGRESQL, "ALTER SEQUENCE {name} AS smallint MAXVALUE 30000")
                        .undoneBy("alter_sequence {at}"));
    }

    private static List<Kind> enumKinds() {
        return List.of(
                of("enumeration type missing", enumTypes())
                        .on(POSTGRESQL, "DROP TYPE {name} CASCADE")
                        .undoneBy("create_enum_type {at}", "{columns}"),
                of("enumeration type extra", Finder.DATABASE)
                        .on(POSTGRESQL, "CREATE TYPE surplus AS ENUM ('A')")
                        .undoneBy("drop_enum_type surplus"),
                of("enumeration type renamed", enumTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} RENAME TO renamed")
                        .undoneBy("create_enum_type {at}", "{alterations}", "drop_enum_type renamed"));
    }

    private static List<Kind> compositeKinds() {
        return List.of(
                of("composite type missing", compositeTypes())
                        .on(POSTGRESQL, "DROP TYPE {name} CASCADE")
                        .undoneBy("create_composite_type {at}", "{columns}"),
                of("composite type extra", Finder.DATABASE)
                        .on(POSTGRESQL, "CREATE TYPE surplus AS (a integer)")
                        .undoneBy("drop_composite_type surplus"),
                of("composite type renamed", compositeTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} RENAME TO renamed")
                        .undoneBy("create_composite_type {at}", "{alterations}", "drop_composite_type renamed"),
                of("composite type with another comment", compositeTypes())
                        .on(POSTGRESQL, "COMMENT ON TYPE {name} IS 'surplus'")
                        .undoneBy("set_type_comment {at}"));
    }

    private static List<Kind> attributes() {
        return List.of(
                of("attribute missing at the end", compositeTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} DROP ATTRIBUTE {last}")
                        .undoneBy("add_attribute {at}.{last}"),
                of("attribute missing in between", compositeTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} DROP ATTRIBUTE {first}")
                        .undoneBy("{replacement}"),
                of("attribute extra", compositeTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} ADD ATTRIBUTE surplus integer")
                        .undoneBy("drop_attribute {at}.surplus"),
                of("attribute renamed", compositeTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} RENAME ATTRIBUTE {last} TO surplus")
                        .undoneBy("drop_attribute {at}.surplus", "add_attribute {at}.{last}"),
                of("attribute of another type", compositeTypes())
                        .on(
                                POSTGRESQL,
                                "ALTER TYPE {name} DROP ATTRIBUTE {last}",
                                "ALTER TYPE {name} ADD ATTRIBUTE {last} circle")
                        .undoneBy("{replacement}"),
                of("attributes in another order", compositeTypes())
                        .on(
                                POSTGRESQL,
                                "ALTER TYPE {name} DROP ATTRIBUTE {first}",
                                "ALTER TYPE {name} ADD ATTRIBUTE {first} {type}")
                        .undoneBy("{replacement}"),
                of("attribute with another comment", compositeTypes())
                        .on(POSTGRESQL, "COMMENT ON COLUMN {name}.{first} IS 'surplus'")
                        .undoneBy("set_attribute_comment {at}.{first}"));
    }

    private static List<Kind> labels() {
        return List.of(
                of("enumeration label missing at the end", enumTypes())
                        .on(POSTGRESQL, "{without_last}")
                        .undoneBy("add_enum_value {at} {last}"),
                of("enumeration label missing in between", enumTypes())
                        .on(POSTGRESQL, "{without_second}")
                        .undoneBy("add_enum_value {at} {second}"),
                of("enumeration label extra", enumTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} ADD VALUE 'SURPLUS'")
                        .undoneBy(
                                "rename_enum_type {at}",
                                "create_enum_type {at}",
                                "{alterations}",
                                "drop_enum_type {at}_old"),
                of("enumeration label renamed", enumTypes())
                        .on(POSTGRESQL, "ALTER TYPE {name} RENAME VALUE '{second}' TO 'SURPLUS'")
                        .undoneBy(
                                "rename_enum_type {at}",
                                "create_enum_type {at}",
                                "{alterations}",
                                "drop_enum_type {at}_old"),
                of("enumeration labels in another order", enumTypes())
                        .on(POSTGRESQL, "{reordered}")
                        .leftAlone("a mapping does not depend on it, and a new order rewrites every table")
                        .restoredBy("{original}"));
    }
}
