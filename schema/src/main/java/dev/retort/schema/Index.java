package dev.retort.schema;

import java.util.List;
import java.util.Objects;

/**
 * An index of its own; the one behind a primary key or unique constraint is part of the constraint.
 *
 * @param name the index's name; {@link Identifier#UNNAMED} leaves it to convention and matches any
 * @param keys what is indexed, in order
 * @param unique whether it refuses equal keys
 * @param nullsDistinct for a unique index: whether nulls count as different from one another
 * @param method the access method in lower case; {@code btree} is every database's default
 * @param include further columns that the index carries without ordering by them
 * @param predicate the condition on rows that the index holds, empty for all
 */
public record Index(
        Identifier name,
        List<IndexKey> keys,
        boolean unique,
        boolean nullsDistinct,
        String method,
        List<Identifier> include,
        String predicate) {

    public static final String BTREE = "btree";

    public Index {
        Objects.requireNonNull(name, "name");
        keys = List.copyOf(keys);
        Objects.requireNonNull(method, "method");
        include = List.copyOf(include);
        Objects.requireNonNull(predicate, "predicate");
    }

    /** A plain ascending index over the keys given. */
    public static Index of(Identifier name, List<IndexKey> keys) {
        return new Index(name, keys, false, true, BTREE, List.of(), "");
    }

    /** Whether a key or the predicate is an expression. */
    public boolean hasExpressions() {
        boolean found = !predicate.isEmpty();
        for (IndexKey key : keys) {
            found = found || key.isExpression();
        }
        return found;
    }

    public Index withName(Identifier other) {
        return new Index(other, keys, unique, nullsDistinct, method, include, predicate);
    }

    public Index withKeys(List<IndexKey> other) {
        return new Index(name, other, unique, nullsDistinct, method, include, predicate);
    }

    public Index withUnique(boolean other) {
        return new Index(name, keys, other, nullsDistinct, method, include, predicate);
    }

    public Index withNullsDistinct(boolean other) {
        return new Index(name, keys, unique, other, method, include, predicate);
    }

    public Index withMethod(String other) {
        return new Index(name, keys, unique, nullsDistinct, other, include, predicate);
    }

    public Index withInclude(List<Identifier> other) {
        return new Index(name, keys, unique, nullsDistinct, method, other, predicate);
    }

    public Index withPredicate(String other) {
        return new Index(name, keys, unique, nullsDistinct, method, include, other);
    }
}
