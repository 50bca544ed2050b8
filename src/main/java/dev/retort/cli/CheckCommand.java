package dev.retort.cli;

import dev.retort.Comparison;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort check}: fails when the model has moved on without a revision. */
@Command(
        name = "check",
        description = {
            "Fail if the entities have changed without a revision.",
            "",
            "Compares the database, which must stand at the newest revision, with the entities. Ends with 0 if they agree,"
                    + " and with 1 if operations are pending; changes nothing."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or sql.")
    private Format format;

    @Override
    public Integer call() {
        Console console = parent.console();
        Comparison comparison = parent.working("Comparing the entities with the database", retort -> retort.check());
        comparison.remarks().forEach(console::message);
        console.document(new ComparisonReport(comparison).as(format));
        if (comparison.isEmpty()) {
            if (format == Format.TEXT) {
                console.result("No new upgrade operations detected.");
            }
            return ExitStatus.DONE;
        }
        int pending = comparison.diff().upgrade().size();
        console.error(pending + (pending == 1 ? " operation is" : " operations are")
                + " pending. Run 'retort revision --autogenerate -m MESSAGE' to write the revision.");
        return ExitStatus.FOUND;
    }
}
