package dev.retort.diff;

import dev.retort.operation.AddAttribute;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.SetAttributeComment;
import dev.retort.operation.SetTypeComment;
import dev.retort.schema.Attribute;
import dev.retort.schema.CompositeType;
import java.util.ArrayList;
import java.util.List;

/** What makes one composite type of another under the columns that have it, a statement for each difference. */
final class CompositeAlteration {

    private final CompositeType present;
    private final CompositeType wanted;

    CompositeAlteration(CompositeType present, CompositeType wanted) {
        this.present = present;
        this.wanted = wanted;
    }

    List<DetectedChange> changes() {
        List<DetectedChange> changes = new ArrayList<>();
        for (Attribute attribute : present.attributes()) {
            if (wanted.attribute(attribute.name()).isEmpty()) {
                changes.add(new DetectedChange(
                        new DropAttribute(present.name(), attribute.name()),
                        Sentences.removed("attribute", path(attribute))));
            }
        }
        for (Attribute attribute : wanted.attributes()) {
            present.attribute(attribute.name())
                    .ifPresentOrElse(
                            before -> addComment(changes, before, attribute),
                            () -> changes.add(new DetectedChange(
                                    new AddAttribute(present.name(), attribute),
                                    Sentences.added("attribute", path(attribute)))));
        }
        if (!present.comment().equals(wanted.comment())) {
            changes.add(new DetectedChange(
                    new SetTypeComment(present.name(), wanted.comment()),
                    Sentences.comment("type", present.name(), present.comment(), wanted.comment())));
        }
        return changes;
    }

    private void addComment(List<DetectedChange> changes, Attribute before, Attribute after) {
        if (!before.comment().equals(after.comment())) {
            changes.add(new DetectedChange(
                    new SetAttributeComment(present.name(), after.name(), after.comment()),
                    Sentences.comment("attribute", path(after), before.comment(), after.comment())));
        }
    }

    private String path(Attribute attribute) {
        return present.name() + "." + attribute.name();
    }
}
