package dev.retort.codegen;

import dev.retort.codegen.source.JavaText;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands above a revision's class: its documentation and its annotation. */
final class RevisionHeader {

    private static final int WIDTH = 120;

    private RevisionHeader() {}

    /** The documentation's text: the message, then id, parents and time of the revision. */
    static String javadoc(RevisionDraft draft) {
        List<String> facts = new ArrayList<>();
        facts.add("<p>Revision ID: " + draft.id() + "<br>");
        if (!draft.revises().isEmpty()) {
            facts.add("Revises: " + String.join(", ", draft.revises()) + "<br>");
        }
        facts.add("Created: " + draft.created().truncatedTo(ChronoUnit.SECONDS));
        return message(draft.message()) + "\n\n" + String.join("\n", facts) + "\n";
    }

    /** The annotation's members, laid out as the formatter would. */
    static String annotationMembers(RevisionDraft draft) {
        List<String> members = new ArrayList<>();
        members.add("id = " + JavaText.literal(draft.id()));
        if (draft.revises().size() == 1) {
            members.add("revises = " + JavaText.literal(draft.revises().get(0)));
        } else if (!draft.revises().isEmpty()) {
            members.add("revises = "
                    + draft.revises().stream().map(JavaText::literal).collect(Collectors.joining(", ", "{", "}")));
        }
        if (!draft.generatedBy().isEmpty()) {
            members.add("generatedBy = " + JavaText.literal(draft.generatedBy()));
        }
        String flat = String.join(", ", members);
        boolean fits = "@Revision()".length() + flat.length() <= WIDTH;
        return fits && draft.revises().size() < 2 ? flat : "\n" + String.join(",\n", members);
    }

    private static String message(String message) {
        String text = message.isBlank() ? "empty message" : message.strip();
        return text.lines().map(String::strip).map(JavaText::documentation).collect(Collectors.joining("\n"));
    }
}
