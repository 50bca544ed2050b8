package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort history}: the revisions, newest first. */
@Command(name = "history", description = "List the revisions, newest first. Runs none of their code.")
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands.")
    private boolean indicateCurrent;

    @Override
    public Integer call() {
        Console console = parent.console();
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        RevisionListing listing = new RevisionListing(graph, indicateCurrent ? retort.current() : List.of());
        for (RevisionHeader revision : graph.newestFirst()) {
            if (console.isVerbose()) {
                listing.block(revision).forEach(console::result);
                console.result("");
            } else {
                console.result(listing.step(revision));
            }
        }
        return ExitStatus.DONE;
    }
}
