package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort show}: everything about one revision. */
@Command(name = "show", description = "Show one revision, without running it.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", description = "An id or the beginning of one, 'head', or 'current'.")
    private String symbol;

    @Override
    public Integer call() {
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        boolean asksDatabase = symbol.startsWith("current") || symbol.startsWith("+") || symbol.startsWith("-");
        List<String> rows = asksDatabase ? retort.current() : List.of();
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (RevisionHeader revision : graph.resolve(symbol, rows)) {
            listing.block(revision).forEach(parent.console()::result);
        }
        return ExitStatus.DONE;
    }
}
