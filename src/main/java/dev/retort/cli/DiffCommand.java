package dev.retort.cli;

import dev.retort.Comparison;
import dev.retort.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort diff}: the operations that lead from one schema to another. */
@Command(
        name = "diff",
        description = {
            "Show what leads from one schema to another.",
            "",
            "A schema is read from the model (the entities), the database, or the history (the revisions, replayed in"
                    + " memory). Changes nothing, and ends with 0 whatever it finds; 'check' fails."
        })
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(
            names = "--from",
            paramLabel = "SCHEMA",
            defaultValue = "database",
            description = "model, database (unless given) or history.")
    private Source from;

    @Option(
            names = "--to",
            paramLabel = "SCHEMA",
            defaultValue = "model",
            description = "model (unless given), database or history.")
    private Source to;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or sql.")
    private Format format;

    @Option(
            names = "--unmanaged",
            description =
                    "List instead what is never touched: views, functions, triggers, grants, partitions, tables of other"
                            + " tools, entities not taken.")
    private boolean unmanaged;

    @Override
    public Integer call() {
        Console console = parent.console();
        if (unmanaged) {
            console.document(new UnmanagedReport(parent.working("Reading the database", retort -> retort.unmanaged()))
                    .as(format));
            return ExitStatus.DONE;
        }
        Comparison comparison = parent.working("Comparing", retort -> retort.diff(from, to));
        comparison.remarks().forEach(console::message);
        if (console.isVerbose()) {
            comparison.details().forEach(console::message);
        }
        console.document(new ComparisonReport(comparison, console.isVerbose()).as(format));
        if (comparison.isEmpty() && format == Format.TEXT) {
            console.result("No differences from the " + from + " to the " + to + ".");
        }
        return ExitStatus.DONE;
    }
}
