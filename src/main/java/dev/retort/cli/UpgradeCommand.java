package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort upgrade}: moves the database to a later revision. */
@Command(
        name = "upgrade",
        description = {
            "Move the database to a later revision.",
            "",
            "REVISION is an id or the beginning of one, 'head', or '+N' for N steps from where the database stands."
        })
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", description = "Where to go; 'head' unless given.", defaultValue = "head")
    private String target;

    @Override
    public Integer call() {
        try (MigrationReport report = new MigrationReport(parent.console())) {
            parent.open().upgrade(target, report);
        }
        return ExitStatus.DONE;
    }
}
