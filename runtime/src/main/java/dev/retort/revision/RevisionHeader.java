package dev.retort.revision;

import java.util.List;
import java.util.Objects;

/**
 * What a revision says of itself, without what it does.
 *
 * @param id its id: 1 to {@value #MAXIMUM_ID_LENGTH} letters, digits and underscores
 * @param revises the ids that it follows: none for a base, several for a merge
 * @param dependsOn the ids or labels of revisions on other branches that have to be applied before it
 * @param labels the names of a branch that begins here
 * @param message one line that says what it is for, empty for none
 * @param origin the file or class that holds it, for messages
 * @param generatedBy the tools and versions that wrote it, empty if it does not say
 * @param replaces the ids of a line that this revision stands for as a whole, in the order in which they ran
 */
public record RevisionHeader(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        String message,
        String origin,
        String generatedBy,
        List<String> replaces) {

    /** The longest id, which is the width of the version table. */
    public static final int MAXIMUM_ID_LENGTH = 64;

    public RevisionHeader {
        Objects.requireNonNull(id, "id");
        revises = revises.stream().distinct().toList();
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(generatedBy, "generatedBy");
        replaces = List.copyOf(replaces);
    }

    /** A revision that does not say what wrote it, and replaces no others. */
    public RevisionHeader(
            String id,
            List<String> revises,
            List<String> dependsOn,
            List<String> labels,
            String message,
            String origin) {
        this(id, revises, dependsOn, labels, message, origin, "", List.of());
    }

    /** A revision of a plain line: no dependencies and no labels. */
    public static RevisionHeader of(String id, List<String> revises, String message, String origin) {
        return new RevisionHeader(id, revises, List.of(), List.of(), message, origin);
    }

    /** The same revision behind others. */
    public RevisionHeader withRevises(List<String> others) {
        return new RevisionHeader(id, others, dependsOn, labels, message, origin, generatedBy, replaces);
    }

    /** The same revision with other dependencies. */
    public RevisionHeader withDependsOn(List<String> others) {
        return new RevisionHeader(id, revises, others, labels, message, origin, generatedBy, replaces);
    }

    /** The same revision in place of a line of others. */
    public RevisionHeader replacing(List<String> ids) {
        return new RevisionHeader(id, revises, dependsOn, labels, message, origin, generatedBy, ids);
    }

    public boolean isBase() {
        return revises.isEmpty();
    }

    public boolean isMerge() {
        return revises.size() > 1;
    }

    /** The revision before this one as a message shows it: {@code fd23b24f6f9a}, {@code a, b} or {@code <base>}. */
    public String downRevisions() {
        return isBase() ? "<base>" : String.join(", ", revises);
    }
}
