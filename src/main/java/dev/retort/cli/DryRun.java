package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.error.RetortException;
import dev.retort.runtime.Rehearsal;
import dev.retort.runtime.Rehearsed;
import java.util.function.Function;

/** What a command prints that was told to leave the database as it is. */
final class DryRun {

    private DryRun() {}

    /** Prints the script, and how far it can be trusted. */
    static int print(Console console, Retort retort, Function<Rehearsal, Rehearsed> work) {
        Rehearsed rehearsed;
        try (MigrationReport report = new MigrationReport(console)) {
            rehearsed = work.apply(retort.listening(report).rehearsal());
        }
        console.document(rehearsed.script());
        if (rehearsed.steps().isEmpty()) {
            console.message("Nothing would run.");
        } else {
            console.message(
                    rehearsed.executed()
                            ? "All of it ran and was rolled back: the database is as it was."
                            : "None of it was run, for this database commits each DDL statement: this is what would run"
                                    + " from where it stands.");
        }
        return ExitStatus.DONE;
    }

    /** Refuses to ask the database and not to ask it at once. */
    static void refuseBoth(boolean dryRun, boolean sql) {
        if (dryRun && sql) {
            throw RetortException.usage("--dry-run asks the database where it stands, which --sql does not. Leave out"
                    + " one of the two.");
        }
    }
}
