package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort downgrade}: moves the database back to an earlier revision. */
@Command(
        name = "downgrade",
        description = {
            "Move the database back to an earlier revision.",
            "",
            "REVISION is an id or the beginning of one, 'base' for before the first, or '-N' for N steps back."
        })
final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", description = "Where to go.")
    private String target;

    @Override
    public Integer call() {
        try (MigrationReport report = new MigrationReport(parent.console())) {
            parent.open().downgrade(target, report);
        }
        return ExitStatus.DONE;
    }
}
