package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort current}: where the database stands. */
@Command(
        name = "current",
        description = {
            "Show the revisions at which the database stands.",
            "",
            "Those too that it need not record, because another applied revision depends on them."
        })
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(
            names = {"--check-heads"},
            description = "End with 1 unless every revision is applied.")
    private boolean checkHeads;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        List<String> rows = retort.current();
        List<RevisionHeader> applied = graph.appliedHeads(
                rows.stream().filter(row -> graph.find(row).isPresent()).toList());
        if (format == ListingFormat.JSON) {
            parent.console().document(new RevisionDocument(graph).ofDatabase(applied, rows));
        } else {
            print(applied, graph, rows);
        }
        if (checkHeads && !graph.isUpToDate(rows)) {
            parent.console().error(missing(graph, rows, applied));
            return ExitStatus.FOUND;
        }
        return ExitStatus.DONE;
    }

    private void print(List<RevisionHeader> applied, RevisionGraph graph, List<String> rows) {
        Console console = parent.console();
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (RevisionHeader revision : applied) {
            console.result(console.isVerbose() ? listing.block(revision) : listing.named(revision));
        }
        graph.unknown(rows).forEach(row -> console.result(row + " (not among the revisions here)"));
        if (rows.isEmpty()) {
            console.message("The database stands before the first revision.");
        }
    }

    private static String missing(RevisionGraph graph, List<String> rows, List<RevisionHeader> applied) {
        List<String> unknown = graph.unknown(rows);
        if (!unknown.isEmpty()) {
            return "The database stands at " + String.join(", ", unknown) + ", which is not among the revisions here.";
        }
        return "The database is not at every head: "
                + graph.heads().stream()
                        .filter(head -> !applied.contains(head))
                        .map(RevisionHeader::id)
                        .collect(Collectors.joining(", "))
                + " to be applied. Run 'retort upgrade heads'.";
    }
}
