package dev.retort.cli;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort heads}: the newest revisions. */
@Command(name = "heads", description = "List the revisions that no other revises. Runs none of their code.")
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--resolve-dependencies", description = "Leave out those that another revision depends on.")
    private boolean resolveDependencies;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        Console console = parent.console();
        RevisionGraph graph = parent.open().revisions();
        List<RevisionHeader> heads = resolveDependencies ? graph.realHeads() : graph.heads();
        if (format == ListingFormat.JSON) {
            console.document(new RevisionDocument(graph).of(heads));
            return ExitStatus.DONE;
        }
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (RevisionHeader head : heads) {
            console.result(console.isVerbose() ? listing.block(head) : listing.named(head));
        }
        return ExitStatus.DONE;
    }
}
