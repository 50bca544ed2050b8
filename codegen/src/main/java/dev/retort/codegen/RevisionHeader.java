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
        List<Member> members = new ArrayList<>();
        members.add(new Member("id", List.of(draft.id())));
        members.add(new Member("revises", draft.revises()));
        members.add(new Member("dependsOn", draft.dependsOn()));
        members.add(new Member("labels", draft.labels()));
        members.add(new Member("replaces", draft.replaces()));
        members.add(
                new Member("generatedBy", draft.generatedBy().isEmpty() ? List.of() : List.of(draft.generatedBy())));
        members.removeIf(member -> member.values().isEmpty());
        String flat = members.stream().map(Member::flat).collect(Collectors.joining(", "));
        if (members.stream().noneMatch(Member::isArray) && "@Revision()".length() + flat.length() <= Layout.WIDTH) {
            return flat;
        }
        return members.stream().map(Member::onItsOwn).collect(Collectors.joining(",\n", "\n", ""));
    }

    /** A member of the annotation with its values, of which several make an array. */
    private record Member(String name, List<String> values) {

        boolean isArray() {
            return values.size() > 1;
        }

        String flat() {
            List<String> literals = literals();
            return name + " = " + (isArray() ? "{" + String.join(", ", literals) + "}" : literals.get(0));
        }

        /** The member on a line of its own, or on several where it is too long for one. */
        String onItsOwn() {
            String flat = flat();
            if (fits(MEMBER_INDENT, flat)) {
                return flat;
            }
            if (!isArray()) {
                return flat.replaceFirst(" = ", " =\n" + MEMBER_INDENT);
            }
            // The formatter breaks the elements only if they themselves do not fit, whatever stands behind them.
            String untilBrace = flat.substring(0, flat.length() - 1);
            return MEMBER_INDENT.length() + untilBrace.length() <= Layout.WIDTH
                    ? untilBrace + "\n}"
                    : name + " = {\n" + elements(literals()) + "\n}";
        }

        private List<String> literals() {
            return values.stream().map(JavaText::literal).toList();
        }
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
