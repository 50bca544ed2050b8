package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;
import static dev.retort.codegen.RevisionApi.REFERENTIAL_ACTION;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.dialect.ConventionalNames;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.UniqueConstraint;
import java.util.List;

/**
 * A constraint's definition: {@code unique("email").named("uk_job_email")}.
 *
 * @param table the table that it belongs to, which gives a primary key the name that need not be said
 */
record ConstraintExpression(QualifiedName table) implements Constraint.Visitor<Chain> {

    private static final ConventionalNames NAMES = new ConventionalNames(Integer.MAX_VALUE);

    static Chain of(QualifiedName table, Constraint constraint) {
        return constraint.accept(new ConstraintExpression(table));
    }

    @Override
    public Chain primaryKey(PrimaryKey key) {
        Chain chain = Expression.call(DEFINITIONS, "primaryKey", Arguments.names(key.columns()));
        boolean conventional = key.name().equals(Identifier.of(NAMES.base(table, key)));
        Chain named = conventional ? chain : named(chain, key.name());
        return deferred(named.thenIfAny("include", Arguments.names(key.include())), key.deferral());
    }

    @Override
    public Chain unique(UniqueConstraint constraint) {
        Chain chain = Expression.call(DEFINITIONS, "unique", Arguments.names(constraint.columns()));
        return deferred(
                named(chain, constraint.name())
                        .thenIf(!constraint.nullsDistinct(), "nullsNotDistinct")
                        .thenIfAny("include", Arguments.names(constraint.include())),
                constraint.deferral());
    }

    @Override
    public Chain foreignKey(ForeignKey key) {
        Chain chain = Expression.call(DEFINITIONS, "foreignKey", Arguments.names(key.columns()))
                .then("references", Arguments.of(Arguments.name(key.target()), Arguments.names(key.targetColumns())));
        Chain acting = named(chain, key.name())
                .thenIf(key.rule().matchFull(), "matchFull")
                .thenIfAny("onDelete", onDelete(key))
                .thenIf(
                        key.rule().onUpdate() != ReferentialAction.NO_ACTION,
                        "onUpdate",
                        action(key.rule().onUpdate()));
        return enforced(deferred(acting, key.deferral()), key.enforcement());
    }

    @Override
    public Chain check(CheckConstraint constraint) {
        Chain chain = Expression.call(DEFINITIONS, "check", Expression.text(constraint.expression()));
        return enforced(named(chain, constraint.name()), constraint.enforcement());
    }

    @Override
    public Chain exclusion(ExclusionConstraint constraint) {
        Chain chain = Expression.call(DEFINITIONS, "exclude", Expression.text(constraint.method()));
        for (ExclusionConstraint.Element element : constraint.elements()) {
            chain = chain.then("with", Expression.text(element.expression()), Expression.text(element.operator()));
        }
        chain = chain.thenIf(!constraint.predicate().isEmpty(), "where", Expression.text(constraint.predicate()));
        return deferred(named(chain, constraint.name()), constraint.deferral());
    }

    private static Chain named(Chain chain, Identifier name) {
        return chain.thenIf(!name.isUnnamed(), "named", Arguments.name(name));
    }

    private static List<Expression> onDelete(ForeignKey key) {
        return key.rule().onDelete() == ReferentialAction.NO_ACTION
                ? List.of()
                : Arguments.of(
                        action(key.rule().onDelete()),
                        Arguments.names(key.rule().onDeleteColumns()));
    }

    private static Expression action(ReferentialAction action) {
        return Expression.constant(REFERENTIAL_ACTION, action.name());
    }

    private static Chain enforced(Chain chain, Enforcement enforcement) {
        return switch (enforcement) {
            case ENFORCED -> chain;
            case NOT_VALID -> chain.then("notValid");
            case NOT_ENFORCED -> chain.then("notEnforced");
        };
    }

    private static Chain deferred(Chain chain, Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> chain;
            case INITIALLY_IMMEDIATE -> chain.then("deferrable");
            case INITIALLY_DEFERRED -> chain.then("initiallyDeferred");
        };
    }
}
