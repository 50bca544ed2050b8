package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort show}: everything about one revision. */
@Command(name = "show", description = "Show one revision, or each of several, without running it.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            description = "An id or the beginning of one, a label, 'head', 'heads' or 'current'.")
    private String symbol;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        List<String> rows = RevisionGraph.asksDatabase(symbol) ? retort.current() : List.of();
        List<RevisionHeader> revisions = graph.resolve(symbol, rows);
        if (format == ListingFormat.JSON) {
            console.document(new RevisionDocument(graph).of(revisions));
            return ExitStatus.DONE;
        }
        RevisionListing listing = new RevisionListing(graph, List.of());
        String separator = "";
        for (RevisionHeader revision : revisions) {
            console.result(separator + listing.block(revision));
            separator = "\n";
        }
        return ExitStatus.DONE;
    }
}
