package dev.retort.runtime.directory;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gives a source other parents: in the annotation, and in the line {@code Revises:} of its documentation. */
final class Reparenting {

    private static final Pattern REVISES_LINE = Pattern.compile(
            "(?m)^([ \\t]*\\*?[ \\t]*(?:<p>)?Revises:[ \\t]*)([^<\\r\\n]*?)([ \\t]*(?:<br */?>)?[ \\t]*\\R)");
    private static final Pattern ID_LINE =
            Pattern.compile("(?m)^([ \\t]*\\*?[ \\t]*)(?:<p>)?Revision ID:[^\\r\\n]*?((?:<br */?>)?[ \\t]*\\R)");
    private static final Pattern MEMBER_SEPARATOR = Pattern.compile("\\G\\s*,\\s*");

    private final SourceText source;
    private final HeaderPlaces places;

    private Reparenting(SourceText source, HeaderPlaces places) {
        this.source = source;
        this.places = places;
    }

    /**
     * The text of a source that holds a revision, with nothing changed but what it follows.
     *
     * @param revises ids, none for a base
     * @throws RetortException of kind REVISION if the header cannot be told apart from the rest
     */
    static String of(SourceText source, List<String> revises) {
        SourceHeader header = source.revision().orElseThrow();
        Reparenting reparenting = new Reparenting(source, header.places());
        reparenting.requireNoEscapes();
        String text = reparenting.edited(revises);
        RevisionHeader read = SourceText.of(source.file(), text)
                .revision()
                .map(SourceHeader::header)
                .orElse(header.header());
        if (!read.equals(header.header().withRevises(revises))) {
            throw reparenting.refusal();
        }
        return text;
    }

    /** The annotation stands behind the documentation, so that what is edited there first moves nothing before it. */
    private String edited(List<String> revises) {
        StringBuilder text = new StringBuilder(source.text());
        editAnnotation(text, revises);
        Span documentation = places.documentation();
        if (documentation.end() < places.id().start()) {
            text.replace(
                    documentation.start(), documentation.end(), documented(documentation.of(source.text()), revises));
        }
        return text.toString();
    }

    private void editAnnotation(StringBuilder text, List<String> revises) {
        Span member = places.revises();
        if (member.isEmpty()) {
            text.insert(places.id().end(), ", revises = " + literals(revises));
        } else if (revises.isEmpty()) {
            Matcher separator = MEMBER_SEPARATOR.matcher(source.text());
            boolean followed = separator.find(member.end());
            text.delete(member.start(), followed ? separator.end() : member.end());
            if (!followed) {
                text.delete(endOfWhatPrecedes(member.start()), member.start());
            }
        } else {
            text.replace(member.start(), member.end(), "revises = " + literals(revises));
        }
    }

    /** Where the comma begins that leads to the member, or the blanks if it is the first. */
    private int endOfWhatPrecedes(int start) {
        String before = source.text().substring(0, start).stripTrailing();
        return before.endsWith(",") ? before.length() - 1 : before.length();
    }

    private static String documented(String comment, List<String> revises) {
        String ids = String.join(", ", revises);
        Matcher line = REVISES_LINE.matcher(comment);
        if (line.find()) {
            return revises.isEmpty()
                    ? comment.substring(0, line.start()) + comment.substring(line.end())
                    : comment.substring(0, line.start(2)) + ids + comment.substring(line.end(2));
        }
        Matcher id = ID_LINE.matcher(comment);
        return revises.isEmpty() || !id.find()
                ? comment
                : comment.substring(0, id.end()) + id.group(1) + "Revises: " + ids + id.group(2)
                        + comment.substring(id.end());
    }

    private static String literals(List<String> ids) {
        String quoted = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return ids.size() == 1 ? quoted : "{" + quoted + "}";
    }

    /** The places are those of the source without its Unicode escapes, and so its own only where it has none before them. */
    private void requireNoEscapes() {
        int end = Math.max(places.id().end(), places.revises().end());
        String translated = UnicodeEscapes.translate(source.text());
        if (!source.text().startsWith(translated.substring(0, end))) {
            throw refusal();
        }
    }

    private RetortException refusal() {
        return RetortException.revision("The header of " + source.file()
                + " is written in a way that cannot be edited without touching the rest: change 'revises' by hand");
    }
}
