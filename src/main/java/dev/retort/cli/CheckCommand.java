package dev.retort.cli;

import dev.retort.Check;
import dev.retort.diff.Diff;
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
            "Fail if the entities, or the database, have changed without a revision.",
            "",
            "Compares the database, which must stand at the newest revision, with the entities, and with what the revisions"
                    + " add up to. Ends with 0 if all agree, and with 1 if operations are pending, or somebody has changed the"
                    + " database by hand; changes nothing."
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
        Check check = parent.working("Comparing the entities with the database", retort -> retort.check());
        CheckReport report = new CheckReport(check, console.isVerbose());
        check.remarks().forEach(console::message);
        if (console.isVerbose()) {
            check.changes().details().forEach(console::message);
        }
        console.document(report.as(format));
        tellOfDrops(console, check.changes().diff());
        if (check.isEmpty()) {
            if (format == Format.TEXT) {
                console.result("No new upgrade operations detected.");
            }
            return ExitStatus.DONE;
        }
        report.remedies().forEach(console::error);
        return ExitStatus.FOUND;
    }

    private static void tellOfDrops(Console console, Diff diff) {
        int putOff = diff.pendingDrops().size();
        if (putOff > 0) {
            console.message(putOff + (putOff == 1 ? " drop is" : " drops are") + " put off. Run 'retort revision"
                    + " --autogenerate --drops' once no running release needs what goes.");
        }
        if (console.isVerbose()) {
            diff.neverDropped().forEach(drop -> console.message("Never dropped: " + drop.detected()));
        }
    }
}
