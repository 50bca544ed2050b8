package dev.retort.fidelity;

import dev.retort.schema.ColumnValue;
import dev.retort.schema.Sequence;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sequences of their own. The words are {@code {name}} in SQL, {@code {neighbour}} for the schema and its dot, and {@code
 * {defaults}} for the operations that give columns the defaults that need the sequence.
 */
final class Sequences implements Finder {

    private final BiPredicate<Situation, Sequence> filter;

    private Sequences(BiPredicate<Situation, Sequence> filter) {
        this.filter = filter;
    }

    static Sequences sequences() {
        return new Sequences((situation, sequence) -> true);
    }

    Sequences that(Predicate<Sequence> more) {
        return new Sequences(filter.and((situation, sequence) -> more.test(sequence)));
    }

    /** No default needs them. */
    Sequences unused() {
        return new Sequences(filter.and(
                (situation, sequence) -> defaults(situation, sequence).isEmpty()));
    }

    Sequences used() {
        return new Sequences(filter.and(
                (situation, sequence) -> !defaults(situation, sequence).isEmpty()));
    }

    @Override
    public Stream<Place> places(Situation situation) {
        return situation.present().sequences().values().stream()
                .filter(sequence -> filter.test(situation, sequence))
                .map(sequence -> Place.of(sequence.name())
                        .with("name", situation.quoted(sequence.name()))
                        .with(
                                "neighbour",
                                sequence.name().inDefaultSchema()
                                        ? ""
                                        : sequence.name().schema() + ".")
                        .with("defaults", defaults(situation, sequence)));
    }

    private static String defaults(Situation situation, Sequence sequence) {
        String name = sequence.name().name().text().toLowerCase(Locale.ROOT);
        return situation.present().tables().values().stream()
                .flatMap(table -> table.columns().values().stream()
                        .filter(column -> column.value() instanceof ColumnValue.Default value
                                && value.expression().toLowerCase(Locale.ROOT).contains(name))
                        .map(column -> "alter_column " + table.name() + "." + column.name() + ": set_default"))
                .collect(Collectors.joining("\n"));
    }
}
