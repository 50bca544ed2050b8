package dev.retort.diff;

import dev.retort.schema.EnumType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import java.util.List;
import java.util.stream.Collectors;

/** What a difference says of each change, in the tone of Alembic's log. */
final class Sentences {

    private Sentences() {}

    static String added(String noun, Object name) {
        return "Detected added " + noun + " '" + name + "'";
    }

    static String removed(String noun, Object name) {
        return "Detected removed " + noun + " '" + name + "'";
    }

    static String added(QualifiedName table, Member member) {
        return "Detected added " + described(table, member);
    }

    static String removed(QualifiedName table, Member member) {
        return "Detected removed " + described(table, member);
    }

    static String was(QualifiedName table, Member member) {
        return changed(table, member) + "was " + member.details();
    }

    static String now(QualifiedName table, Member member) {
        return changed(table, member) + "now " + member.details();
    }

    static String inTheWay(QualifiedName table, Member member, String of) {
        return "Detected " + described(table, member) + " in the way of a change to " + of;
    }

    static String putBack(QualifiedName table, Member member, String after) {
        return "Detected " + described(table, member) + " to put back after a change to " + after;
    }

    static String inTheWay(QualifiedName table, Identifier column, String of) {
        return "Detected column '" + table + "." + column + "' in the way of a change to " + of;
    }

    static String putBack(QualifiedName table, Identifier column, String after) {
        return "Detected column '" + table + "." + column + "' to put back after a change to " + after;
    }

    static String renamed(QualifiedName table, Member member, Identifier newName) {
        return "Detected renamed " + member.noun() + " '" + member.name() + "' to '" + newName + "' on '" + table + "'";
    }

    static String comment(String noun, Object name, String before, String after) {
        String verb = before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        return "Detected " + verb + " comment on " + noun + " '" + name + "'";
    }

    static String changed(Sequence before, Sequence after) {
        return "Detected changed sequence '" + before.name() + "': "
                + SequenceDifference.of(before.options(), after.options());
    }

    static String added(QualifiedName type, String label) {
        return "Detected added label '" + label + "' of type '" + type + "'";
    }

    static String labels(EnumType before, EnumType after) {
        return "Detected change of labels from " + list(before.labels()) + " to " + list(after.labels()) + " of type '"
                + before.name() + "'";
    }

    static String nesting(QualifiedName type) {
        return "Detected type '" + type + "' that nests a changed one";
    }

    private static String described(QualifiedName table, Member member) {
        return member.noun() + " '" + member.name() + "' " + member.details() + " on '" + table + "'";
    }

    private static String changed(QualifiedName table, Member member) {
        return "Detected changed " + member.noun() + " '" + member.name() + "' on '" + table + "': ";
    }

    private static String list(List<String> labels) {
        return labels.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
