package dev.retort.cli;

import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort heads}: the newest revisions. */
@Command(name = "heads", description = "List the revisions that no other revises. Runs none of their code.")
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Override
    public Integer call() {
        RevisionGraph graph = parent.open().revisions();
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (RevisionHeader revision : graph.heads()) {
            parent.console().result(listing.named(revision));
        }
        return ExitStatus.DONE;
    }
}
