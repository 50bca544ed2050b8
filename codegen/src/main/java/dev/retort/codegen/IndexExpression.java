package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import java.util.List;

/** An index's definition: {@code index("email").named("ix_job_email").unique()}. */
final class IndexExpression {

    private IndexExpression() {}

    static Chain of(Index index) {
        return Expression.call(DEFINITIONS, "index", keys(index.keys()))
                .thenIf(!index.name().isUnnamed(), "named", Arguments.name(index.name()))
                .thenIf(index.unique(), "unique")
                .thenIf(!index.nullsDistinct(), "nullsNotDistinct")
                .thenIf(!index.method().equals(Index.BTREE), "using", Expression.text(index.method()))
                .thenIfAny("include", Arguments.names(index.include()))
                .thenIf(!index.predicate().isEmpty(), "where", Expression.text(index.predicate()));
    }

    /** Plain columns by their names alone; as soon as one key says more, each is a key. */
    private static List<? extends Expression> keys(List<IndexKey> keys) {
        boolean plain = keys.stream()
                .allMatch(key ->
                        !key.isExpression() && IndexKey.column(key.column()).equals(key));
        return keys.stream()
                .map(key -> plain ? Arguments.name(key.column()) : key(key))
                .toList();
    }

    private static Chain key(IndexKey key) {
        Chain chain = key.isExpression()
                ? Expression.call(DEFINITIONS, "expression", Expression.text(key.expression()))
                : Expression.call(DEFINITIONS, "key", Arguments.name(key.column()));
        return chain.thenIf(!key.collation().isUnnamed(), "collate", Arguments.name(key.collation()))
                .thenIf(!key.operatorClass().isEmpty(), "operatorClass", Expression.text(key.operatorClass()))
                .thenIf(key.descending(), "descending")
                .thenIf(key.nullOrder() == NullOrder.FIRST, "nullsFirst")
                .thenIf(key.nullOrder() == NullOrder.LAST, "nullsLast");
    }
}
