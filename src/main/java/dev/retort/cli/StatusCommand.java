package dev.retort.cli;

import dev.retort.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort status}: how things stand, on one screen. */
@Command(
        name = "status",
        description = {
            "Show where the database stands, what would run, and whether the entities have moved on.",
            "",
            "Changes nothing, and ends with 0 whatever it finds; 'check' and 'current --check-heads' fail a build."
        })
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private ListingFormat format;

    @Option(
            names = "--changed",
            description =
                    "List the applied revisions whose source has changed since; comments and white space do not count.")
    private boolean changed;

    @Override
    public Integer call() {
        Status status = parent.working("Looking at the database", retort -> retort.status());
        StatusReport report = new StatusReport(status);
        if (changed && format == ListingFormat.TEXT) {
            report.changed().forEach(parent.console()::result);
            return ExitStatus.DONE;
        }
        parent.console().document(format == ListingFormat.JSON ? report.json() : report.text());
        return ExitStatus.DONE;
    }
}
