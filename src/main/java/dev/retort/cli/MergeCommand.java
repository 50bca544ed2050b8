package dev.retort.cli;

import dev.retort.NewRevision;
import dev.retort.Placement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort merge}: writes a revision that joins several heads. */
@Command(
        name = "merge",
        description = {
            "Write an empty revision that joins several heads.",
            "",
            "'heads' stands for all of them, those too that only another revision depends on."
        })
final class MergeCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "The heads to join, or 'heads' for all.")
    private List<String> heads;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the revision is about.")
    private String message;

    @Option(
            names = "--rev-id",
            paramLabel = "ID",
            defaultValue = "",
            description = "The revision's id; a random one unless given.")
    private String id;

    @Option(names = "--splice", description = "Let it join revisions that are no heads.")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private List<String> labels = List.of();

    @Override
    public Integer call() {
        Placement placement = new Placement(heads, splice, labels, List.of(), "");
        NewRevision request = new NewRevision(message, id, placement, false, true);
        parent.console().generated(parent.open().merge(request).file());
        return ExitStatus.DONE;
    }
}
