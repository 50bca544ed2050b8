package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.revision.RevisionRange;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort upgrade}: moves the database to a later revision. */
@Command(
        name = "upgrade",
        description = {
            "Move the database to a later revision.",
            "",
            "REVISION is an id or the beginning of one, 'head', 'heads' for all branches, 'BRANCH@head', or '+N' for N steps from"
                    + " where the database stands. With --sql it may be FROM:TO."
        })
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            description = "Where to go; 'head' unless given.",
            defaultValue = "head")
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
            RevisionRange range = Offline.range(target);
            parent.console().document(parent.open().script().upgrade(range.from(), range.to()));
            return ExitStatus.DONE;
        }
        Offline.refuseRange(target);
        Retort retort = parent.open().running(settings -> resume.over(running.over(settings)));
        if (dryRun) {
            return DryRun.print(parent.console(), retort, rehearsal -> rehearsal.upgrade(target));
        }
        try (MigrationReport report = new MigrationReport(parent.console())) {
            retort.listening(report).upgrade(target);
        }
        return ExitStatus.DONE;
    }
}
