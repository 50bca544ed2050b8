package dev.retort.runtime;

import dev.retort.schema.Attribute;

/**
 * An attribute of a composite type as a revision writes it: {@code attribute("street", varchar(255)).comment("No box")}.
 */
public final class AttributeDefinition implements CompositeTypeElement {

    private final Attribute attribute;

    AttributeDefinition(Attribute attribute) {
        this.attribute = attribute;
    }

    /** A collation other than the type's own. */
    public AttributeDefinition collate(String collation) {
        return new AttributeDefinition(attribute.withCollation(Notation.qualified(collation, "a collation")));
    }

    public AttributeDefinition comment(String text) {
        return new AttributeDefinition(attribute.withComment(Notation.present(
                text, "The comment of attribute '" + attribute.name() + "'", "leave it out for none")));
    }

    Attribute attribute() {
        return attribute;
    }
}
