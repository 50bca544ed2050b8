package dev.retort.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort stamp}: says that the database stands at a revision, and runs nothing. */
@Command(
        name = "stamp",
        description = {
            "Say that the database stands at a revision, and run nothing.",
            "",
            "For a database that was brought there in another way. REVISION is an id or the beginning of one, 'head' or"
                    + " 'base'."
        })
final class StampCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "Where the database stands.")
    private List<String> targets;

    @Override
    public Integer call() {
        try (MigrationReport report = new MigrationReport(parent.console())) {
            parent.open().stamp(targets, report);
        }
        return ExitStatus.DONE;
    }
}
