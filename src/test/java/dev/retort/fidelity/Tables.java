package dev.retort.fidelity;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Table;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables. The words are {@code {table}} in SQL, {@code {first}} and {@code {second}} for columns that can be indexed, and {@code {foreign_keys}} for the operations that create what refers to it.
 */
final class Tables implements Finder {

    private final BiPredicate<Situation, Table> filter;

    private Tables(BiPredicate<Situation, Table> filter) {
        this.filter = filter;
    }

    static Tables tables() {
        return new Tables((situation, table) -> true);
    }

    Tables that(BiPredicate<Situation, Table> more) {
        return new Tables(filter.and(more));
    }

    Tables unreferenced() {
        return that((situation, table) -> situation.referring(table).findAny().isEmpty());
    }

    Tables referenced() {
        return that((situation, table) -> situation.referring(table).findAny().isPresent());
    }

    @Override
    public Stream<Place> places(Situation situation) {
        return situation.present().tables().values().stream()
                .filter(table -> filter.test(situation, table))
                .map(table -> place(situation, table));
    }

    /** With a primary key of one column, the type of which is {@code {key_type}}. */
    Tables keyed() {
        return that((situation, table) ->
                table.primaryKey().filter(key -> key.columns().size() == 1).isPresent());
    }

    /** Without a primary key, and with a column that could be one. */
    Tables unkeyed() {
        return that((situation, table) ->
                table.primaryKey().isEmpty() && !notNull(situation, table).isEmpty());
    }

    /** Without a foreign key. */
    Tables unreferring() {
        return that((situation, table) ->
                table.constraints(ForeignKey.class).findAny().isEmpty());
    }

    /** With a column {@code {first}} that an index can hold. */
    Tables indexable() {
        return that((situation, table) -> !situation.orderable(table).isEmpty());
    }

    Tables ofTwoColumns() {
        return that((situation, table) -> situation.orderable(table).size() > 1);
    }

    private static Place place(Situation situation, Table table) {
        String otherCase = Situation.inOtherCase(table.name().name());
        List<String> orderable = situation.orderable(table);
        return Place.of(table.name())
                .with("table", situation.quoted(table.name()))
                .with("prefix", situation.indexPrefix(table.name()))
                .with(
                        "neighbour",
                        table.name().inDefaultSchema() ? "" : table.name().schema() + ".")
                .with("neighbour_sql", situation.prefix(table.name()))
                .with("first", orderable.isEmpty() ? "" : orderable.get(0))
                .with("second", orderable.size() < 2 ? "" : orderable.get(1))
                .with("not_null", notNull(situation, table))
                .with("other_case", otherCase)
                .with("other", table.name().withName(situation.inQuotes(otherCase)))
                .with("key_type", keyType(situation, table))
                .with("indexes", indexes(situation, table))
                .with("foreign_keys", foreignKeys(situation, table));
    }

    private static String notNull(Situation situation, Table table) {
        return table.columns().values().stream()
                .filter(column -> !column.nullable())
                .map(column -> situation.quoted(column.name()))
                .findFirst()
                .orElse("");
    }

    private static String keyType(Situation situation, Table table) {
        return table.primaryKey()
                .map(key -> situation
                        .dialect()
                        .typeName(table.columns().get(key.columns().get(0)).type()))
                .orElse("");
    }

    private static String indexes(Situation situation, Table table) {
        return table.indexes().stream()
                .map(index -> "create_index " + situation.renewed(table.name(), index.name()))
                .collect(Collectors.joining("\n"));
    }

    private static String foreignKeys(Situation situation, Table table) {
        return situation
                .referring(table)
                .map(reference -> "create_foreign_key "
                        + situation.renewed(
                                reference.table().name(), reference.key().name()))
                .collect(Collectors.joining("\n"));
    }
}
