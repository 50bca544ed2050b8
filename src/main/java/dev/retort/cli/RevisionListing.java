package dev.retort.cli;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How revisions are listed: a line each, or a block each with everything that is known of them. */
final class RevisionListing {

    private final RevisionGraph graph;
    private final Set<String> heads;
    private final Set<String> realHeads;
    private final Set<String> current;

    /**
     * @param current the rows of the version table, empty where the database was not asked
     */
    RevisionListing(RevisionGraph graph, Collection<String> current) {
        this.graph = graph;
        this.heads = ids(graph.heads());
        this.realHeads = ids(graph.realHeads());
        this.current = new TreeSet<>(current);
    }

    /** {@code fd23b24f6f9a -> 6a32f8fc32ca (head), add new_field}. */
    String step(RevisionHeader revision) {
        StringBuilder line = new StringBuilder(revision.downRevisions());
        if (!revision.dependsOn().isEmpty()) {
            line.append(" (").append(String.join(", ", revision.dependsOn())).append(')');
        }
        return line.append(" -> ").append(named(revision)).toString();
    }

    /** {@code 6a32f8fc32ca (head), add new_field}. */
    String named(RevisionHeader revision) {
        Set<String> names = graph.labels(revision.id());
        String labels = names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
        String message = revision.message().isEmpty() ? "" : ", " + revision.message();
        return revision.id() + labels + marks(revision) + message;
    }

    /** {@code 6a32f8fc32ca (head), add new_field; depends on fd23b24f6f9a}. */
    String needing(RevisionHeader revision) {
        return revision.dependsOn().isEmpty()
                ? named(revision)
                : named(revision) + "; depends on " + String.join(", ", revision.dependsOn());
    }

    /** Everything that is known of a revision without running it, in several lines. */
    String block(RevisionHeader revision) {
        List<String> lines = new ArrayList<>();
        lines.add("Rev: " + revision.id() + head(revision) + places(revision) + current(revision));
        lines.add((revision.isMerge() ? "Merges: " : "Parent: ") + revision.downRevisions());
        if (!revision.dependsOn().isEmpty()) {
            lines.add("Also depends on: " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.replaces().isEmpty()) {
            lines.add("Replaces: " + String.join(", ", revision.replaces()));
        }
        if (graph.isBranchPoint(revision.id())) {
            lines.add("Branches into: "
                    + graph.successors(revision.id()).stream()
                            .map(RevisionHeader::id)
                            .collect(Collectors.joining(", ")));
        }
        if (!graph.labels(revision.id()).isEmpty()) {
            lines.add("Branch names: " + String.join(", ", graph.labels(revision.id())));
        }
        lines.add("Path: " + revision.origin());
        if (!revision.message().isEmpty()) {
            lines.add("");
            lines.add("    " + revision.message());
        }
        return String.join("\n", lines);
    }

    private String marks(RevisionHeader revision) {
        return head(revision) + current(revision) + places(revision);
    }

    private String current(RevisionHeader revision) {
        return mark(" (current)", current.contains(revision.id()));
    }

    private String places(RevisionHeader revision) {
        return mark(" (branchpoint)", graph.isBranchPoint(revision.id())) + mark(" (mergepoint)", revision.isMerge());
    }

    /** A head that another revision depends on is applied along with that one, and so has no row in the version table. */
    private String head(RevisionHeader revision) {
        return mark(realHeads.contains(revision.id()) ? " (head)" : " (effective head)", heads.contains(revision.id()));
    }

    private static Set<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String mark(String text, boolean applies) {
        return applies ? text : "";
    }
}
