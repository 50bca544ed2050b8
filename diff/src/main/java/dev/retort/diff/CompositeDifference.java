package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import java.util.ArrayList;
import java.util.List;

/** How two composite types of one name differ, as a sentence tells it. */
final class CompositeDifference {

    private final CompositeType before;
    private final CompositeType after;
    private final Dialect dialect;

    CompositeDifference(CompositeType before, CompositeType after, Dialect dialect) {
        this.before = before;
        this.after = after;
        this.dialect = dialect;
    }

    /** {@code Detected changed type 'place': added attribute 'zip', removed attribute 'box'}. */
    String sentence() {
        List<String> changes = new ArrayList<>();
        for (Attribute attribute : after.attributes()) {
            before.attribute(attribute.name())
                    .ifPresentOrElse(
                            present -> addChanges(changes, present, attribute),
                            () -> changes.add("added attribute '" + attribute.name() + "'"));
        }
        before.attributes().stream()
                .filter(attribute -> after.attribute(attribute.name()).isEmpty())
                .forEach(attribute -> changes.add("removed attribute '" + attribute.name() + "'"));
        if (!common(before, after).equals(common(after, before))) {
            changes.add("order of attributes " + names(after));
        }
        return "Detected changed type '" + before.name() + "': " + String.join(", ", changes);
    }

    private void addChanges(List<String> changes, Attribute present, Attribute wanted) {
        String of = " of attribute '" + wanted.name() + "'";
        if (!present.type().equals(wanted.type())) {
            changes.add("type change from " + dialect.typeName(present.type()) + " to "
                    + dialect.typeName(wanted.type()) + of);
        }
        if (!present.collation().equals(wanted.collation())) {
            changes.add("collation change from " + ColumnDifference.name(present.collation()) + " to "
                    + ColumnDifference.name(wanted.collation()) + of);
        }
    }

    private static List<Identifier> common(CompositeType type, CompositeType other) {
        return type.attributes().stream()
                .map(Attribute::name)
                .filter(name -> other.attribute(name).isPresent())
                .toList();
    }

    private static String names(CompositeType type) {
        return ConstraintDetails.list(
                type.attributes().stream().map(Attribute::name).toList());
    }
}
