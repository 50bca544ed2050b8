package dev.retort.runtime;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the revisions whose sources are no longer what was applied. */
public final class ChangedRevisions {

    private ChangedRevisions() {}

    /**
     * The applied revisions whose source has changed since, comments and white space apart, in the order in which they were
     * applied. One that was applied from a class, or by a script, is not known to have changed.
     *
     * @param rows the rows of the version table
     * @param log what has been run on the database, oldest first
     */
    public static List<RevisionHeader> among(RevisionDirectory directory, List<String> rows, List<LogEntry> log) {
        RevisionGraph graph = directory.graph();
        Map<String, String> applied = new LinkedHashMap<>();
        log.stream()
                .filter(entry -> entry.succeeded()
                        && (entry.action() == LogEntry.Action.UPGRADE || entry.action() == LogEntry.Action.STAMP))
                .forEach(entry -> applied.put(entry.revision(), entry.checksum()));
        Set<String> standing = graph.withAncestors(
                rows.stream().filter(row -> graph.find(row).isPresent()).toList());
        List<RevisionHeader> known = applied.entrySet().stream()
                .filter(entry ->
                        standing.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .map(entry -> graph.find(entry.getKey()).orElseThrow())
                .toList();
        Map<String, String> now = directory.checksums(known);
        return known.stream()
                .filter(revision -> now.containsKey(revision.id())
                        && !now.get(revision.id()).equals(applied.get(revision.id())))
                .toList();
    }
}
