package dev.retort.cli;

import dev.retort.SquashedRevision;
import dev.retort.revision.RevisionRange;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort squash}: puts one revision in place of several. */
@Command(
        name = "squash",
        description = {
            "Put one revision in place of a range of them.",
            "",
            "The range is a line, of which nothing else needs more than the end. Its files are deleted once the new one is"
                    + " written. A database that has all of it counts as having the new one."
        })
final class SquashCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(
            paramLabel = "FROM:TO",
            description = "The first and the last of them; either may be left out, for the base and for the head.")
    private String range;

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

    @Override
    public Integer call() {
        Console console = parent.console();
        RevisionRange wanted = RevisionRange.of(range);
        SquashedRevision squashed =
                parent.working("Replaying the revisions", retort -> retort.squash(wanted, message, id));
        String ids = String.join(", ", squashed.replaces());
        console.message(
                squashed.simplified()
                        ? "'" + squashed.id() + "' leads directly to where " + ids + " led."
                        : "'" + squashed.id() + "' does all that " + ids + " did, in the same order.");
        console.generated(squashed.file());
        squashed.deleted().forEach(console::deleted);
        return ExitStatus.DONE;
    }
}
