package dev.retort;

import dev.retort.config.Configuration;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.directory.SourceDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets a revision follow another than it does, as long as no database can have noticed. */
final class Rebase {

    private final Configuration configuration;
    private final SourceDirectory directory;
    private final RevisionGraph graph;

    Rebase(Configuration configuration, SourceDirectory directory) {
        this.configuration = configuration;
        this.directory = directory;
        this.graph = directory.graph();
    }

    /**
     * Rewrites the header of one source; all that follows the revision goes along.
     *
     * @param symbol the revision
     * @param onto what it is to follow, {@code base} for nothing
     * @param vouchedFor names of databases that need not be asked
     */
    RebasedRevision run(String symbol, String onto, Set<String> vouchedFor) {
        RevisionHeader revision = one(symbol);
        List<RevisionHeader> parents = graph.resolve(onto, List.of());
        if (parents.size() > 1) {
            throw RetortException.usage("A revision is rebased onto one other, but '" + onto + "' stands for "
                    + String.join(", ", ids(parents)) + ". Name one.");
        }
        requireNoMerge(revision);
        requireNoCycle(revision, parents);
        RevisionHeader rebased = revision.withRevises(ids(parents));
        RebasedRevision result =
                new RebasedRevision(revision.id(), Path.of(revision.origin()), revision.revises(), rebased.revises());
        if (!result.isChanged()) {
            return result;
        }
        requireFit(rebased);
        requireNowhereApplied(revision, vouchedFor);
        WholeFile.replace(result.file(), directory.reparented(revision, rebased.revises()));
        return result;
    }

    private RevisionHeader one(String symbol) {
        List<RevisionHeader> named = graph.resolve(symbol, List.of());
        if (named.size() != 1) {
            throw RetortException.usage("One revision is rebased at a time, but '" + symbol + "' stands for "
                    + (named.isEmpty() ? "none" : String.join(", ", ids(named))) + ". Name one.");
        }
        return named.get(0);
    }

    private static void requireNoMerge(RevisionHeader revision) {
        if (revision.isMerge()) {
            throw RetortException.usage("Revision '" + revision.id() + "' joins " + revision.downRevisions()
                    + ", and would join nothing once it followed one revision alone. Delete " + revision.origin()
                    + ", rebase what it joined, and merge again where there are still several heads.");
        }
    }

    private void requireNoCycle(RevisionHeader revision, List<RevisionHeader> parents) {
        Set<String> moving = graph.withDescendants(List.of(revision.id()));
        for (RevisionHeader parent : parents) {
            if (moving.contains(parent.id())) {
                throw RetortException.usage(
                        "Revision '" + revision.id() + "' cannot follow '" + parent.id() + "', which "
                                + (parent.equals(revision) ? "is the same." : "follows it or depends on it already.")
                                + " Name a revision that goes without it.");
            }
        }
    }

    /** Finds what the graph would refuse before the file is written; and a merge that would join a line with itself. */
    private void requireFit(RevisionHeader rebased) {
        List<RevisionHeader> all = new ArrayList<>(graph.revisions());
        all.replaceAll(each -> each.id().equals(rebased.id()) ? rebased : each);
        RevisionGraph after = RevisionGraph.of(all);
        for (RevisionHeader merge : after.revisions()) {
            if (joinsItself(merge, after) && !joinsItself(merge, graph)) {
                throw RetortException.usage("Nothing is rewritten, for '" + merge.id() + "' joins "
                        + merge.downRevisions() + ", one of which would then follow the other. Delete " + merge.origin()
                        + " first; rebase what follows it onto what it joined.");
            }
        }
    }

    private static boolean joinsItself(RevisionHeader merge, RevisionGraph graph) {
        return merge.revises().stream()
                .anyMatch(one -> merge.revises().stream().anyMatch(other -> graph.precedes(one, other)));
    }

    private void requireNowhereApplied(RevisionHeader revision, Set<String> vouchedFor) {
        List<Configuration> all = new ArrayList<>(List.of(configuration));
        all.addAll(configuration.otherDatabases());
        List<String> names = all.stream().map(Configuration::database).toList();
        for (String name : vouchedFor) {
            if (!names.contains(name)) {
                throw RetortException.usage("There is no [database." + name + "] to vouch for in "
                        + configuration.file() + ". Correct the name.");
            }
        }
        Path home = Path.of(revision.origin()).getParent();
        all.stream()
                .filter(database -> !vouchedFor.contains(database.database())
                        && database.revisionDirectories().contains(home))
                .forEach(database -> requireNotApplied(revision, database));
    }

    private void requireNotApplied(RevisionHeader revision, Configuration database) {
        String name = database.database().isEmpty() ? "the database" : "[database." + database.database() + "]";
        List<String> rows = rows(revision, database, name);
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            throw RetortException.usage("Nothing is rewritten, for " + name + " stands at '" + unknown.get(0)
                    + "', which is not among the revisions here, and so may have '" + revision.id()
                    + "' applied. Check out the sources that have it.");
        }
        if (graph.withAncestors(rows).contains(revision.id())) {
            throw RetortException.usage("Nothing is rewritten, for " + name + " (" + new JdbcUrl(database.url())
                    + ") has applied '" + revision.id() + "'. Take it back there first with 'retort "
                    + (database.database().isEmpty() ? "" : "-n " + database.database() + " ") + "downgrade "
                    + (revision.isBase() ? "base" : revision.revises().get(0))
                    + "', or join the heads with 'retort merge'.");
        }
    }

    private static List<String> rows(RevisionHeader revision, Configuration database, String name) {
        try {
            return Retort.open(database).current();
        } catch (RetortException e) {
            String remedy = database.database().isEmpty()
                    ? ""
                    : " If you know that it has not, say --vouch-for " + database.database() + ".";
            String message = "Nothing is rewritten, for " + name + " cannot be asked whether it has applied '"
                    + revision.id() + "'. " + e.getMessage() + remedy;
            throw e.kind() == RetortException.Kind.DATABASE
                    ? RetortException.database(message, e)
                    : RetortException.usage(message, e);
        }
    }

    private static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }
}
