package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions that stand for lines of others, and what comes of that: who follows the last of a line follows what replaces
 * it, and a database that stands there stands at what replaces it. In the middle of a line there is nothing any more.
 *
 * @param byId what replaces an id
 * @param ends what replaces the line that ends with an id
 */
record Replacements(Map<String, RevisionHeader> byId, Map<String, String> ends) {

    /** @throws RetortException of kind REVISION if an id is replaced twice, or still present */
    static Replacements of(Collection<RevisionHeader> headers) {
        Map<String, RevisionHeader> byId = new LinkedHashMap<>();
        Map<String, String> ends = new LinkedHashMap<>();
        for (RevisionHeader revision : headers) {
            for (String id : revision.replaces()) {
                RevisionHeader other = byId.put(id, revision);
                if (other != null) {
                    throw RetortException.revision(
                            "Revision '" + id + "' is replaced twice, by '" + other.id() + "' in "
                                    + other.origin() + " and by '" + revision.id() + "' in " + revision.origin()
                                    + ": take it out of one of them");
                }
                ends.put(id, revision.id());
            }
            inner(revision).forEach(ends::remove);
        }
        for (RevisionHeader revision : headers) {
            RevisionHeader replacing = byId.get(revision.id());
            if (replacing != null) {
                throw RetortException.revision("Revision '" + revision.id() + "' in " + revision.origin()
                        + " is replaced by '" + replacing.id() + "' in " + replacing.origin()
                        + ", and is still present: delete one of the two files");
            }
        }
        return new Replacements(byId, ends);
    }

    /** The id itself, or that of what replaces the line that ends with it. */
    String standing(String id) {
        return ends.getOrDefault(id, id);
    }

    /** What replaces an id, be it the last of its line or not. */
    Optional<RevisionHeader> replacing(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The revision with whatever it names resolved. */
    RevisionHeader resolved(RevisionHeader revision) {
        List<String> revises = revision.revises().stream().map(this::standing).toList();
        List<String> dependsOn =
                revision.dependsOn().stream().map(this::standing).toList();
        return revises.equals(revision.revises()) && dependsOn.equals(revision.dependsOn())
                ? revision
                : revision.withRevises(revises).withDependsOn(dependsOn);
    }

    private static List<String> inner(RevisionHeader revision) {
        List<String> line = revision.replaces();
        return line.isEmpty() ? line : line.subList(0, line.size() - 1);
    }
}
