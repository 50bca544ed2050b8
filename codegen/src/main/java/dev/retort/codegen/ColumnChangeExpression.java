package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.operation.ColumnChange;
import dev.retort.schema.Identity;

/** One change of a column in place: {@code setType(text())}, {@code setNotNull()}. */
final class ColumnChangeExpression implements ColumnChange.Visitor<Chain> {

    private static final ColumnChangeExpression VISITOR = new ColumnChangeExpression();

    private ColumnChangeExpression() {}

    static Chain of(ColumnChange change) {
        return change.accept(VISITOR);
    }

    @Override
    public Chain setType(ColumnChange.SetType change) {
        return Expression.call(DEFINITIONS, "setType", TypeExpression.of(change.type()))
                .thenIf(!change.collation().isUnnamed(), "collate", Arguments.name(change.collation()))
                .thenIf(!change.using().isEmpty(), "using", Expression.text(change.using()));
    }

    @Override
    public Chain setNullable(ColumnChange.SetNullable change) {
        return Expression.call(DEFINITIONS, change.nullable() ? "dropNotNull" : "setNotNull");
    }

    @Override
    public Chain setDefault(ColumnChange.SetDefault change) {
        return Expression.call(DEFINITIONS, "setDefault", Expression.text(change.expression()));
    }

    @Override
    public Chain dropDefault(ColumnChange.DropDefault change) {
        return Expression.call(DEFINITIONS, "dropDefault");
    }

    @Override
    public Chain addIdentity(ColumnChange.AddIdentity change) {
        Identity identity = change.identity();
        return Expression.call(
                DEFINITIONS,
                identity.always() ? "addIdentityAlways" : "addIdentity",
                SequenceExpression.unlessPlain(identity.options()));
    }

    @Override
    public Chain alterIdentity(ColumnChange.AlterIdentity change) {
        Identity identity = change.identity();
        return Expression.call(
                DEFINITIONS,
                identity.always() ? "alterIdentityAlways" : "alterIdentity",
                SequenceExpression.unlessPlain(identity.options()));
    }

    @Override
    public Chain dropIdentity(ColumnChange.DropIdentity change) {
        return Expression.call(DEFINITIONS, "dropIdentity");
    }

    @Override
    public Chain setExpression(ColumnChange.SetExpression change) {
        return Expression.call(
                DEFINITIONS,
                change.generated().stored() ? "setStoredExpression" : "setExpression",
                Expression.text(change.generated().expression()));
    }

    @Override
    public Chain dropExpression(ColumnChange.DropExpression change) {
        return Expression.call(DEFINITIONS, "dropExpression");
    }

    @Override
    public Chain setComment(ColumnChange.SetComment change) {
        return change.comment().isEmpty()
                ? Expression.call(DEFINITIONS, "dropComment")
                : Expression.call(DEFINITIONS, "setComment", Expression.text(change.comment()));
    }
}
