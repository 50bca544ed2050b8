package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.DEFINITIONS;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.schema.Attribute;

/** An attribute's definition: {@code attribute("street", varchar(255)).comment("No box")}. */
final class AttributeExpression {

    private AttributeExpression() {}

    static Chain of(Attribute attribute) {
        return Expression.call(
                        DEFINITIONS, "attribute", Arguments.name(attribute.name()), TypeExpression.of(attribute.type()))
                .thenIf(!attribute.collation().isUnnamed(), "collate", Arguments.name(attribute.collation()))
                .thenIf(!attribute.comment().isEmpty(), "comment", Expression.text(attribute.comment()));
    }
}
