package dev.retort.revision;

import dev.retort.error.RetortException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Revisions that fit together.
 *
 * @param byId the revisions by id, in the order given
 * @param byLabel the labelled revisions by label
 * @param edges what each revises and depends on, by id
 * @param replacements the revisions that stand for lines of others
 */
record GraphCheck(
        Map<String, RevisionHeader> byId,
        Map<String, RevisionHeader> byLabel,
        Map<String, Set<String>> edges,
        Replacements replacements) {

    private static final Pattern ID = Pattern.compile("\\w{1," + RevisionHeader.MAXIMUM_ID_LENGTH + "}");
    private static final Set<String> SYMBOLS = Set.of("head", "heads", "base", "current");

    static GraphCheck of(Collection<RevisionHeader> headers) {
        Replacements replacements = Replacements.of(headers);
        Map<String, RevisionHeader> byId =
                byId(headers.stream().map(replacements::resolved).toList());
        GraphCheck check = new GraphCheck(byId, byLabel(byId), new LinkedHashMap<>(), replacements);
        byId.values().forEach(revision -> check.edges.put(revision.id(), check.edgesOf(revision)));
        refuseCycle(byId, check.edges);
        return check;
    }

    private static Map<String, RevisionHeader> byId(Collection<RevisionHeader> headers) {
        Map<String, RevisionHeader> byId = new LinkedHashMap<>();
        for (RevisionHeader revision : headers) {
            requireName("id", revision.id(), revision);
            RevisionHeader other = byId.put(revision.id(), revision);
            if (other != null) {
                throw RetortException.revision("Revision '" + revision.id() + "' is present twice, in " + other.origin()
                        + " and in " + revision.origin() + ": give one of them another id");
            }
        }
        return byId;
    }

    private static Map<String, RevisionHeader> byLabel(Map<String, RevisionHeader> byId) {
        Map<String, RevisionHeader> byLabel = new LinkedHashMap<>();
        for (RevisionHeader revision : byId.values()) {
            for (String label : revision.labels()) {
                requireName("label", label, revision);
                RevisionHeader other = byId.containsKey(label) ? byId.get(label) : byLabel.put(label, revision);
                if (other != null) {
                    throw RetortException.revision("Label '" + label + "' of revision '" + revision.id() + "' in "
                            + revision.origin() + " already names revision '" + other.id() + "' in " + other.origin());
                }
            }
        }
        return byLabel;
    }

    private static void requireName(String what, String name, RevisionHeader revision) {
        if (!ID.matcher(name).matches()) {
            throw RetortException.revision("'" + name + "' in " + revision.origin() + " cannot be the " + what
                    + " of a revision: write 1 to " + RevisionHeader.MAXIMUM_ID_LENGTH
                    + " letters, digits and underscores");
        }
        if (SYMBOLS.contains(name)) {
            throw RetortException.revision("'" + name + "' in " + revision.origin() + " cannot be the " + what
                    + " of a revision: it is a symbol of its own");
        }
    }

    private Set<String> edgesOf(RevisionHeader revision) {
        Set<String> edges = new LinkedHashSet<>();
        for (String id : revision.revises()) {
            if (!byId.containsKey(id)) {
                throw missing(revision, "revises", id);
            }
            edges.add(id);
        }
        for (String name : revision.dependsOn()) {
            RevisionHeader dependency = byId.getOrDefault(name, byLabel.get(name));
            if (dependency == null) {
                throw missing(revision, "depends on", name);
            }
            edges.add(dependency.id());
        }
        if (edges.contains(revision.id())) {
            throw RetortException.revision("Revision '" + revision.id() + "' in " + revision.origin()
                    + " follows itself: name the one before it");
        }
        return Collections.unmodifiableSet(edges);
    }

    private RetortException missing(RevisionHeader revision, String how, String id) {
        Optional<RevisionHeader> replacing = replacements.replacing(id);
        if (replacing.isPresent()) {
            return RetortException.revision(
                    "Revision '" + revision.id() + "' in " + revision.origin() + " " + how + " '"
                            + id + "', which is in the middle of what '"
                            + replacing.get().id() + "' in "
                            + replacing.get().origin() + " replaces: name '"
                            + replacing.get().id() + "' instead");
        }
        return RetortException.revision("Revision '" + revision.id() + "' in " + revision.origin() + " " + how + " '"
                + id + "', which is not present: bring its file back, or name another revision");
    }

    /** Takes away what has no parent left, again and again; what stays is a cycle or hangs off one. */
    private static void refuseCycle(Map<String, RevisionHeader> byId, Map<String, Set<String>> edges) {
        Map<String, Integer> parentsLeft = new LinkedHashMap<>();
        Map<String, List<String>> children = new LinkedHashMap<>();
        edges.forEach((id, parents) -> {
            parentsLeft.put(id, parents.size());
            parents.forEach(parent ->
                    children.computeIfAbsent(parent, same -> new ArrayList<>()).add(id));
        });
        Deque<String> free = new ArrayDeque<>();
        parentsLeft.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        while (!free.isEmpty()) {
            String id = free.remove();
            parentsLeft.remove(id);
            for (String child : children.getOrDefault(id, List.of())) {
                if (parentsLeft.merge(child, -1, Integer::sum) == 0) {
                    free.add(child);
                }
            }
        }
        if (!parentsLeft.isEmpty()) {
            throw cycle(byId, edges, parentsLeft.keySet());
        }
    }

    /** Each of the ids left has a parent among them, so that a walk down from any of them comes round. */
    private static RetortException cycle(
            Map<String, RevisionHeader> byId, Map<String, Set<String>> edges, Set<String> left) {
        List<String> walk = new ArrayList<>();
        String id = left.iterator().next();
        while (!walk.contains(id)) {
            walk.add(id);
            id = edges.get(id).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> members = walk.subList(walk.indexOf(id), walk.size()).stream()
                .sorted()
                .map(member -> member + " (" + byId.get(member).origin() + ")")
                .toList();
        return RetortException.revision("Revisions follow one another in a cycle: " + String.join(", ", members)
                + ": correct what one of them revises or depends on");
    }
}
