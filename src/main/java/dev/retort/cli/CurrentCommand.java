package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code retort current}: where the database stands. */
@Command(name = "current", description = "Show the revision at which the database stands.")
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Override
    public Integer call() {
        Console console = parent.console();
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        List<String> rows = retort.current();
        RevisionListing listing = new RevisionListing(graph, List.of());
        for (String id : rows) {
            console.result(graph.find(id)
                    .map(revision ->
                            console.isVerbose() ? String.join("\n", listing.block(revision)) : listing.named(revision))
                    .orElse(id + " (not among the revisions here)"));
        }
        if (rows.isEmpty()) {
            console.message("The database stands before the first revision.");
        }
        return ExitStatus.DONE;
    }
}
