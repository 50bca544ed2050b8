package dev.retort.cli;

import dev.retort.Comparison;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort check}: fails when the model has moved on without a revision. */
@Command(
        name = "check",
        description = {
            "Fail if the entities have changed without a revision.",
            "",
            "Compares the database, which must stand at the newest revision, with the entities. Ends with 0 if they agree,"
                    + " and with 1 if operations are pending; changes nothing."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or sql.")
    private Format format;

    @Option(names = "--heads", description = "Fail instead if the history has more than one head. Asks no database.")
    private boolean heads;

    @Override
    public Integer call() {
        return heads ? checkHeads() : checkModel();
    }

    private int checkHeads() {
        Console console = parent.console();
        RevisionGraph graph = parent.open().revisions();
        List<RevisionHeader> found = graph.heads();
        if (format == Format.JSON) {
            console.document(new RevisionDocument(graph).of(found));
        } else {
            RevisionListing listing = new RevisionListing(graph, List.of());
            found.forEach(head -> console.result(listing.named(head)));
        }
        if (found.size() < 2) {
            return ExitStatus.DONE;
        }
        console.error("The history has " + found.size()
                + " heads. Join them with 'retort merge heads', or let one follow" + " another with 'retort rebase'.");
        return ExitStatus.FOUND;
    }

    private int checkModel() {
        Console console = parent.console();
        Comparison comparison = parent.working("Comparing the entities with the database", retort -> retort.check());
        comparison.remarks().forEach(console::message);
        console.document(new ComparisonReport(comparison).as(format));
        if (comparison.isEmpty()) {
            if (format == Format.TEXT) {
                console.result("No new upgrade operations detected.");
            }
            return ExitStatus.DONE;
        }
        int pending = comparison.diff().upgrade().size();
        console.error(pending + (pending == 1 ? " operation is" : " operations are")
                + " pending. Run 'retort revision --autogenerate -m MESSAGE' to write the revision.");
        return ExitStatus.FOUND;
    }
}
