package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;

/** A column's definition: {@code column("id", bigint()).notNull().identity()}. */
record ColumnExpression(Column column, Chain plain) implements ColumnValue.Visitor<Chain> {

    static Chain of(Column column) {
        Chain plain = Expression.call(
                        DEFINITIONS, "column", Arguments.name(column.name()), TypeExpression.of(column.type()))
                .thenIf(!column.nullable(), "notNull");
        return column.value()
                .accept(new ColumnExpression(column, plain))
                .thenIf(!column.collation().isUnnamed(), "collate", Arguments.name(column.collation()))
                .thenIf(!column.comment().isEmpty(), "comment", Expression.text(column.comment()));
    }

    @Override
    public Chain none() {
        return plain;
    }

    @Override
    public Chain defaultExpression(ColumnValue.Default value) {
        return plain.then("defaultValue", Expression.text(value.expression()));
    }

    @Override
    public Chain identity(Identity identity) {
        return plain.then(
                identity.always() ? "identityAlways" : "identity",
                SequenceExpression.ofIdentity(identity.options(), column.type()));
    }

    @Override
    public Chain generated(ColumnValue.Generated generated) {
        return plain.then(
                generated.stored() ? "generatedStored" : "generated", Expression.text(generated.expression()));
    }
}
