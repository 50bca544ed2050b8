package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort ensure-version}: creates the version table. */
@Command(name = "ensure-version", description = "Create the version table, unless it is there.")
final class EnsureVersionCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--sql", description = "Print what would run as a script, without asking the database.")
    private boolean sql;

    @Override
    public Integer call() {
        if (sql) {
            parent.console().document(parent.open().script().versionTable());
            return ExitStatus.DONE;
        }
        try (MigrationReport report = new MigrationReport(parent.console())) {
            parent.open().listening(report).ensureVersionTable();
        }
        return ExitStatus.DONE;
    }
}
