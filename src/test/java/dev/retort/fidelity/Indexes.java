package dev.retort.fidelity;

import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Indexes. The words are {@code {table}} and {@code {index}} in SQL, {@code {new}} for the name as CREATE INDEX has it, and the
 * parts of its definition: {@code {unique}}, {@code {method}}, {@code {keys}}, {@code {rest}} for INCLUDE and WHERE; {@code
 * {in}} is the table and {@code {renewed}} the index when it is made anew.
 */
final class Indexes implements Finder {

    /** An index of its table. */
    record Found(Situation situation, Table table, Index index) {

        private Place place() {
            List<IndexKey> reversed = new ArrayList<>(index.keys());
            Collections.reverse(reversed);
            List<IndexKey> turned = new ArrayList<>(index.keys());
            turned.set(0, turned.get(0).withDescending(!turned.get(0).descending()));
            return Place.of(table.name() + "." + index.name())
                    .with("in", table.name())
                    .with("own", index.name())
                    .with("renewed", situation.renewed(table.name(), index.name()))
                    .with("table", situation.quoted(table.name()))
                    .with("index", situation.quoted(table.name().withName(index.name())))
                    .with("renamed", situation.prefix(table.name()) + "renamed")
                    .with("prefix", situation.indexPrefix(table.name()))
                    .with("new", situation.indexPrefix(table.name()) + situation.quoted(index.name()))
                    .with("unique", index.unique() ? "UNIQUE " : "")
                    .with("method", index.method())
                    .with("keys", keys(index.keys()))
                    .with("reversed", keys(reversed))
                    .with("turned", keys(turned))
                    .with(
                            "plain_keys",
                            keys(index.keys().stream()
                                    .map(key -> key.withOperatorClass(""))
                                    .toList()))
                    .with("first", situation.quoted(index.keys().get(0).column()))
                    .with("another", another().orElse(""))
                    .with("include", include())
                    .with("predicate", index.predicate())
                    .with("where", where())
                    .with("rest_of_plain", include() + where())
                    .with("rest", include() + nulls() + where());
        }

        /** A column that the index does not hold. */
        private Optional<String> another() {
            return situation.orderable(table).stream()
                    .filter(column ->
                            index.keys().stream().noneMatch(key -> column.equals(situation.quoted(key.column()))))
                    .findFirst();
        }

        private String keys(List<IndexKey> keys) {
            return keys.stream().map(this::key).collect(Collectors.joining(", "));
        }

        private String key(IndexKey key) {
            return (key.isExpression() ? "(" + key.expression() + ")" : situation.quoted(key.column()))
                    + (key.operatorClass().isEmpty() ? "" : " " + key.operatorClass())
                    + (key.descending() ? " DESC" : "")
                    + (key.nullOrder() == NullOrder.DEFAULT ? "" : " NULLS " + key.nullOrder());
        }

        private String nulls() {
            return index.nullsDistinct() ? "" : " NULLS NOT DISTINCT";
        }

        private String include() {
            return index.include().isEmpty() ? "" : " INCLUDE (" + situation.quoted(index.include()) + ")";
        }

        private String where() {
            return index.predicate().isEmpty() ? "" : " WHERE " + index.predicate();
        }

        boolean isPlain() {
            return index.method().equals(Index.BTREE)
                    && index.include().isEmpty()
                    && index.predicate().isEmpty()
                    && index.keys().stream()
                            .allMatch(key ->
                                    !key.isExpression() && key.operatorClass().isEmpty());
        }

        String firstType() {
            Identifier column = index.keys().get(0).column();
            return column.isUnnamed()
                    ? ""
                    : situation.dialect().typeName(table.columns().get(column).type());
        }
    }

    private final Predicate<Found> filter;

    private Indexes(Predicate<Found> filter) {
        this.filter = filter;
    }

    /** Those that serve no constraint; H2 would not let go of one that does. */
    static Indexes indexes() {
        return new Indexes(found -> found.table().constraints().stream()
                .noneMatch(constraint ->
                        constraint.servingIndex().equals(found.index().name())));
    }

    Indexes that(Predicate<Found> more) {
        return new Indexes(filter.and(more));
    }

    /** B-trees over columns alone, without predicate and included columns. */
    Indexes plain() {
        return that(Found::isPlain);
    }

    Indexes notUnique() {
        return that(found -> !found.index().unique());
    }

    Indexes unique() {
        return that(found -> found.index().unique());
    }

    /** Their first key has this direction and the order of nulls that goes with it. */
    Indexes descending(boolean descending) {
        return that(found -> found.index().keys().get(0).descending() == descending
                && found.index().keys().get(0).nullOrder() == NullOrder.DEFAULT);
    }

    Indexes partial() {
        return that(found -> !found.index().predicate().isEmpty());
    }

    /** There is a column that they do not hold. */
    Indexes extensible() {
        return that(found -> found.another().isPresent());
    }

    Indexes ofOneKey() {
        return that(found -> found.index().keys().size() == 1);
    }

    Indexes ofSeveralKeys() {
        return that(found -> found.index().keys().size() > 1);
    }

    /** The type of their first key, in SQL, matches the pattern. */
    Indexes typed(String pattern) {
        return that(found -> found.firstType().matches(pattern));
    }

    Indexes named() {
        return that(found ->
                found.situation().isChosen(found.table().name(), found.index().name()));
    }

    Indexes unnamed() {
        return that(found ->
                !found.situation().isChosen(found.table().name(), found.index().name()));
    }

    @Override
    public Stream<Place> places(Situation situation) {
        return situation.present().tables().values().stream()
                .flatMap(table -> table.indexes().stream().map(index -> new Found(situation, table, index)))
                .filter(filter)
                .map(Found::place);
    }
}
