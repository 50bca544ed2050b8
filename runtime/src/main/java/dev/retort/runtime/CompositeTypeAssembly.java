package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the elements of a {@code createCompositeType} together, and refuses those that cannot stand side by side. */
final class CompositeTypeAssembly {

    private CompositeTypeAssembly() {}

    static CompositeType assemble(QualifiedName name, CompositeTypeElement... elements) {
        Map<Identifier, Attribute> attributes = new LinkedHashMap<>();
        String comment = "";
        for (CompositeTypeElement element : elements) {
            Notation.present(element, "An element of type '" + name + "'", "write one of Definitions, or nothing");
            if (element instanceof ObjectComment said) {
                comment = said.text();
            } else if (element instanceof AttributeDefinition definition) {
                Attribute attribute = definition.attribute();
                if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
                    throw RetortException.revision(
                            "Attribute '" + attribute.name() + "' stands twice in type '" + name + "'");
                }
            }
        }
        return new CompositeType(name, new ArrayList<>(attributes.values()), comment);
    }
}
