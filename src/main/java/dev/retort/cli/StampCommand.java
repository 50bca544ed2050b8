package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionRange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort stamp}: says that the database stands at a revision, and runs nothing. */
@Command(
        name = "stamp",
        description = {
            "Say that the database stands at a revision, and run nothing.",
            "",
            "For a database that was brought there in another way. REVISION is an id or the beginning of one, 'head', 'heads' or"
                    + " 'base'; 'BRANCH@base' takes one branch off. Name one for each branch. With --sql each may be FROM:TO."
        })
final class StampCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "Where the database stands.")
    private List<String> targets;

    @Option(names = "--purge", description = "Forget first what was recorded, be it known here or not.")
    private boolean purge;

    @Option(names = "--sql", description = "Print what would run as a script, without asking the database.")
    private boolean sql;

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Override
    public Integer call() {
        if (sql) {
            parent.console().document(script());
            return ExitStatus.DONE;
        }
        targets.forEach(Offline::refuseRange);
        try (MigrationReport report = new MigrationReport(parent.console())) {
            Retort retort = parent.open().running(running::over).listening(report);
            if (purge) {
                retort.purgeAndStamp(targets);
            } else {
                retort.stamp(targets);
            }
        }
        return ExitStatus.DONE;
    }

    private String script() {
        if (purge) {
            throw RetortException.usage(
                    "--purge forgets what a database has recorded, which --sql does not ask. Leave out one of the two.");
        }
        List<RevisionRange> ranges = targets.stream().map(Offline::range).toList();
        List<String> starts =
                ranges.stream().map(RevisionRange::from).distinct().toList();
        if (starts.size() > 1) {
            throw RetortException.usage("A stamp with --sql has one beginning, but the ranges begin at "
                    + String.join(", ", starts) + ". Begin each at the same revision.");
        }
        return parent.open()
                .script()
                .stamp(starts.get(0), ranges.stream().map(RevisionRange::to).toList());
    }
}
