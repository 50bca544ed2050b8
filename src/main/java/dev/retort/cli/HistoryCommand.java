package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionRange;
import dev.retort.runtime.LogEntry;
import java.util.List;
import java.util.Set;
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
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            defaultValue = ":",
            description = {
                "The revisions from one to another; either may be left out. 'current' is where the database stands, '-2:' the"
                        + " last three, 'a:+2' a and two more."
            })
    private String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark where the database stands. With -v, list what has been run of each revision.")
    private boolean indicateCurrent;

    @Option(
            names = "--graph",
            description =
                    "Draw the lines from each to what it follows. With -i, what is not applied is 'o' and not '*'.")
    private boolean graph;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Override
    public Integer call() {
        RevisionRange wanted = RevisionRange.of(range);
        Retort retort = parent.open();
        RevisionGraph history = retort.revisions();
        List<String> rows = indicateCurrent || wanted.asksDatabase() ? retort.current() : List.of();
        List<RevisionHeader> revisions = history.range(wanted, rows);
        if (format == ListingFormat.JSON) {
            RevisionDocument document = new RevisionDocument(history);
            parent.console().document(indicateCurrent ? document.of(revisions, rows) : document.of(revisions));
            return ExitStatus.DONE;
        }
        RevisionListing listing = new RevisionListing(history, indicateCurrent ? rows : List.of());
        if (graph) {
            draw(revisions, listing, indicateCurrent ? applied(history, rows) : history.withAncestors(ids(revisions)));
        } else {
            print(revisions, listing, indicateCurrent && parent.console().isVerbose() ? retort.log() : List.of());
        }
        return ExitStatus.DONE;
    }

    private void draw(List<RevisionHeader> revisions, RevisionListing listing, Set<String> applied) {
        HistoryDrawing drawing = new HistoryDrawing(revisions);
        for (RevisionHeader revision : revisions) {
            drawing.add(revision, applied.contains(revision.id()) ? '*' : 'o', listing.needing(revision));
        }
        drawing.lines().forEach(parent.console()::result);
    }

    private static Set<String> applied(RevisionGraph history, List<String> rows) {
        return history.withAncestors(
                rows.stream().filter(row -> history.find(row).isPresent()).toList());
    }

    private static List<String> ids(List<RevisionHeader> revisions) {
        return revisions.stream().map(RevisionHeader::id).toList();
    }

    /** @param log what has been run on the database, if that was asked */
    private void print(List<RevisionHeader> revisions, RevisionListing listing, List<LogEntry> log) {
        Console console = parent.console();
        for (RevisionHeader revision : revisions) {
            if (console.isVerbose()) {
                console.result(listing.block(revision));
                log.stream()
                        .filter(entry -> entry.revision().equals(revision.id()))
                        .forEach(entry -> console.result("    " + LogLine.of(entry)));
                console.result("");
            } else {
                console.result(listing.step(revision));
            }
        }
    }
}
