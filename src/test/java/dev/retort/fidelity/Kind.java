package dev.retort.fidelity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of change that someone may make in a database by hand.
 *
 * <p>The texts hold words such as {@code {table}}, which each {@link Place} fills in.
 *
 * @param name what it is, as the page lists it
 * @param finder where it can be made
 * @param sql the statements that make it, by product
 * @param undoneBy the operations that have to be reported, in order, by product
 * @param restoredBy the statements that take back what no operation undoes, by product
 * @param leftAlone why no operation undoes it, empty if one has to
 * @param remark what {@code check} has to say of it beside the operations, empty for nothing
 */
record Kind(
        String name,
        Finder finder,
        Map<Product, List<String>> sql,
        Map<Product, List<String>> undoneBy,
        Map<Product, List<String>> restoredBy,
        String leftAlone,
        String remark) {

    Kind {
        sql = Map.copyOf(sql);
        undoneBy = Map.copyOf(undoneBy);
        restoredBy = Map.copyOf(restoredBy);
    }

    /** A kind of which no more than the name and the places are said. */
    static Kind of(String name, Finder finder) {
        return new Kind(name, finder, Map.of(), Map.of(), Map.of(), "", "");
    }

    /** The statements on each product. */
    Kind by(String... statements) {
        return on(Product.POSTGRESQL, statements).on(Product.H2, statements);
    }

    /** The statements on one product, where those for the others do not serve. */
    Kind on(Product product, String... statements) {
        return new Kind(name, finder, put(sql, product, statements), undoneBy, restoredBy, leftAlone, remark);
    }

    /** The operations that have to be found, as {@link Directives} writes them. */
    Kind undoneBy(String... operations) {
        return undoneOn(Product.POSTGRESQL, operations).undoneOn(Product.H2, operations);
    }

    /** The operations on one product, where those on the others do not serve. */
    Kind undoneOn(Product product, String... operations) {
        return new Kind(name, finder, sql, put(undoneBy, product, operations), restoredBy, leftAlone, remark);
    }

    /** No operation undoes it, for a reason. */
    Kind leftAlone(String reason) {
        return new Kind(name, finder, sql, undoneBy, restoredBy, reason, remark).undoneBy(new String[0]);
    }

    /** How to take it back by hand. */
    Kind restoredBy(String... statements) {
        return restoredOn(Product.POSTGRESQL, statements).restoredOn(Product.H2, statements);
    }

    /** How to take it back by hand on one product. */
    Kind restoredOn(Product product, String... statements) {
        return new Kind(name, finder, sql, undoneBy, put(restoredBy, product, statements), leftAlone, remark);
    }

    /** A text that has to be among the remarks. */
    Kind remarked(String text) {
        return new Kind(name, finder, sql, undoneBy, restoredBy, leftAlone, text);
    }

    boolean isLeftAlone() {
        return !leftAlone.isEmpty();
    }

    boolean isExpressibleOn(Product product) {
        return sql.containsKey(product);
    }

    /** The changes of this kind that a database has a place for. */
    Stream<Mutation> mutations(Product product, Situation situation) {
        return Optional.ofNullable(sql.get(product)).stream()
                .flatMap(statements -> finder.places(situation)
                        .map(place -> new Mutation(
                                this,
                                place.at(),
                                place.fill(statements),
                                place.fill(undoneBy.get(product)),
                                place.fill(restoredBy.getOrDefault(product, List.of())))));
    }

    private static Map<Product, List<String>> put(Map<Product, List<String>> texts, Product product, String... more) {
        Map<Product, List<String>> all = new EnumMap<>(Product.class);
        all.putAll(texts);
        all.put(product, List.of(more));
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
