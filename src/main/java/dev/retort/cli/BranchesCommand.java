package dev.retort.cli;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort branches}: where the history parts. */
@Command(
        name = "branches",
        description =
                "List the revisions behind which the history parts, with those that follow each. Runs none of their code.")
final class BranchesCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        RevisionGraph graph = parent.open().revisions();
        List<RevisionHeader> points = graph.newestFirst().stream()
                .filter(revision -> graph.isBranchPoint(revision.id()))
                .toList();
        if (format == ListingFormat.JSON) {
            console.document(new RevisionDocument(graph).of(points));
            return ExitStatus.DONE;
        }
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (RevisionHeader point : points) {
            console.result(listing.named(point));
            String margin = " ".repeat(point.id().length());
            graph.successors(point.id()).forEach(next -> console.result(margin + " -> " + listing.named(next)));
        }
        if (points.isEmpty()) {
            console.message("The history does not part anywhere.");
        }
        return ExitStatus.DONE;
    }
}
