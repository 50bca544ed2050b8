package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionRange;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort downgrade}: moves the database back to an earlier revision. */
@Command(
        name = "downgrade",
        description = {
            "Move the database back to an earlier revision.",
            "",
            "REVISION is an id or the beginning of one, 'base' for before the first, or '-N' for N steps back. 'BRANCH@base' and"
                    + " 'BRANCH@-N' leave the other branches alone. With --sql it is FROM:TO."
        })
final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", description = "Where to go.")
    private String target;

    @Option(names = "--sql", description = "Print what would run as a script, without asking the database.")
    private boolean sql;

    @Option(
            names = "--dry-run",
            description = "Print what would run from where the database stands, and leave it as it is.")
    private boolean dryRun;

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Mixin
    private ResumeOption resume = new ResumeOption();

    @Override
    public Integer call() {
        DryRun.refuseBoth(dryRun, sql);
        if (sql) {
            if (!RevisionRange.isRange(target)) {
                throw RetortException.usage(
                        "A downgrade with --sql does not know where the database stands. Write it as"
                                + " FROM:TO, as in 'head:" + target + "'.");
            }
            RevisionRange range = Offline.range(target);
            parent.console().document(parent.open().script().downgrade(range.from(), range.to()));
            return ExitStatus.DONE;
        }
        Offline.refuseRange(target);
        Retort retort = parent.open().running(settings -> resume.over(running.over(settings)));
        if (dryRun) {
            return DryRun.print(parent.console(), retort, rehearsal -> rehearsal.downgrade(target));
        }
        try (MigrationReport report = new MigrationReport(parent.console())) {
            retort.listening(report).downgrade(target);
        }
        return ExitStatus.DONE;
    }
}
