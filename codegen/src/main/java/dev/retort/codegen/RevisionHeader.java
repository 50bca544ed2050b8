package dev.retort.codegen;

import dev.retort.codegen.source.JavaText;
import dev.retort.codegen.source.Layout;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands above a revision's class: its documentation and its annotation, both as the formatter leaves them. */
final class RevisionHeader {

    private static final String MEMBER_INDENT = " ".repeat(8);
    private static final String ELEMENT_INDENT = " ".repeat(4);

    /** Elements of an array that are all shorter than this are filled into lines, rather than put one a line. */
    private static final int SHORT = 10;

    private RevisionHeader() {}

    /** The documentation's lines: the message, then id, parents and time of the revision. */
    static List<String> documentation(RevisionDraft draft) {
        List<String> lines = new ArrayList<>(message(draft.message()));
        lines.add("");
        lines.add("<p>Revision ID: " + JavaText.documentation(draft.id()) + "<br>");
        if (!draft.revises().isEmpty()) {
            lines.add("Revises: " + JavaText.documentation(String.join(", ", draft.revises())) + "<br>");
        }
        lines.add("Created: " + draft.created().truncatedTo(ChronoUnit.SECONDS));
        return List.copyOf(lines);
    }

    /** The annotation's members; lines behind the first are indented relative to the members. */
    static String annotationMembers(RevisionDraft draft) {
        List<String> revises = draft.revises().stream().map(JavaText::literal).toList();
        List<String> members = new ArrayList<>();
        members.add("id = " + JavaText.literal(draft.id()));
        if (revises.size() == 1) {
            members.add("revises = " + revises.get(0));
        } else if (!revises.isEmpty()) {
            members.add("revises = {" + String.join(", ", revises) + "}");
        }
        if (!draft.generatedBy().isEmpty()) {
            members.add("generatedBy = " + JavaText.literal(draft.generatedBy()));
        }
        String flat = String.join(", ", members);
        if (revises.size() < 2 && "@Revision()".length() + flat.length() <= Layout.WIDTH) {
            return flat;
        }
        return members.stream()
                .map(member -> fits(MEMBER_INDENT, member) ? member : broken(member, revises))
                .collect(Collectors.joining(",\n", "\n", ""));
    }

    private static String broken(String member, List<String> revises) {
        if (!member.startsWith("revises = {")) {
            return member.replaceFirst(" = ", " =\n" + MEMBER_INDENT);
        }
        // The formatter breaks the elements only if they themselves do not fit, whatever stands behind them.
        String untilBrace = member.substring(0, member.length() - 1);
        return MEMBER_INDENT.length() + untilBrace.length() <= Layout.WIDTH
                ? untilBrace + "\n}"
                : "revises = {\n" + elements(revises) + "\n}";
    }

    private static String elements(List<String> elements) {
        boolean filled = elements.stream().allMatch(element -> element.length() < SHORT);
        StringBuilder lines = new StringBuilder();
        String line = ELEMENT_INDENT;
        for (String element : elements) {
            boolean first = line.isBlank();
            if (!first && !(filled && fits(MEMBER_INDENT, line + ", " + element))) {
                lines.append(line).append(",\n");
                line = ELEMENT_INDENT;
                first = true;
            }
            line += first ? element : ", " + element;
        }
        return lines.append(line).toString();
    }

    /** Whether a line and the comma or parenthesis behind it are short enough. */
    private static boolean fits(String indent, String line) {
        return indent.length() + line.length() + 1 <= Layout.WIDTH;
    }

    /** The message's lines; an empty one begins a paragraph. */
    private static List<String> message(String message) {
        if (message.isBlank()) {
            return List.of("empty message");
        }
        List<String> lines = new ArrayList<>();
        for (String line : message.strip().lines().toList()) {
            String text = JavaText.documentation(line).strip();
            boolean afterEmpty = !lines.isEmpty() && lines.get(lines.size() - 1).isEmpty();
            if (!text.isEmpty()) {
                lines.add(afterEmpty ? "<p>" + text : text);
            } else if (!afterEmpty) {
                lines.add("");
            }
        }
        return lines;
    }
}
