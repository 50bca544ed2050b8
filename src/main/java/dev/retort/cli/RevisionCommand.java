package dev.retort.cli;

import dev.retort.NewRevision;
import dev.retort.Placement;
import dev.retort.WrittenRevision;
import dev.retort.error.RetortException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code retort revision}: writes a new revision. */
@Command(
        name = "revision",
        description = {
            "Write a new revision.",
            "",
            "With --autogenerate it holds what leads from the database, which must stand at the newest revision, to the"
                    + " entities; nothing is written when they agree. Without, it is empty, for you to fill."
        })
final class RevisionCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "",
            description = "What the revision is about.")
    private String message;

    @Option(names = "--autogenerate", description = "Fill it from the difference of database and entities.")
    private boolean autogenerate;

    @Option(names = "--empty", description = "With --autogenerate: write it even if there is no difference.")
    private boolean empty;

    @Option(
            names = "--rev-id",
            paramLabel = "ID",
            defaultValue = "",
            description = "The revision's id; a random one unless given.")
    private String id;

    @Option(
            names = "--head",
            paramLabel = "REVISION",
            description = {
                "The revision that it follows, such as an id or BRANCH@head; the only head unless given. 'base' begins a new"
                        + " base. Repeat it to join several."
            })
    private List<String> heads = List.of();

    @Option(names = "--splice", description = "Let it follow a revision that is no head, and so begin a branch.")
    private boolean splice;

    @Option(names = "--branch-label", paramLabel = "LABEL", description = "A name for the branch that begins here.")
    private List<String> labels = List.of();

    @Option(
            names = "--depends-on",
            paramLabel = "REVISION",
            description = "A revision or label of another branch that has to be applied before it; may be repeated.")
    private List<String> dependsOn = List.of();

    @Option(
            names = "--version-path",
            paramLabel = "DIRECTORY",
            defaultValue = "",
            description =
                    "The one of several revision directories to write it to; that of the revision before it unless given.")
    private String directory;

    @Option(names = "--sql", description = "Ask no database; so not with --autogenerate, which has to.")
    private boolean sql;

    @Override
    public Integer call() {
        if (sql && autogenerate) {
            throw RetortException.usage(
                    "--autogenerate compares with the live database, which --sql forbids to ask. Leave out"
                            + " one of the two.");
        }
        Console console = parent.console();
        Placement placement = new Placement(heads, splice, labels, dependsOn, directory);
        NewRevision request = new NewRevision(message, id, placement, autogenerate, empty || !autogenerate);
        Optional<WrittenRevision> written = parent.working("Writing a revision", retort -> retort.revision(request));
        if (written.isEmpty()) {
            console.message("No changes detected; no revision is written. Use --empty to write one all the same.");
            return ExitStatus.DONE;
        }
        written.get().remarks().forEach(console::message);
        written.get().changes().forEach(change -> console.message(change.sentence()));
        console.generated(written.get().file());
        return ExitStatus.DONE;
    }
}
