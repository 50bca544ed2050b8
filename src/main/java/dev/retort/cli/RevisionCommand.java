package dev.retort.cli;

import dev.retort.NewRevision;
import dev.retort.WrittenRevision;
import java.nio.file.Path;
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

    @Override
    public Integer call() {
        Console console = parent.console();
        NewRevision request = new NewRevision(message, id, autogenerate, empty || !autogenerate);
        Optional<WrittenRevision> written = parent.working("Writing a revision", retort -> retort.revision(request));
        if (written.isEmpty()) {
            console.message("No changes detected; no revision is written. Use --empty to write one all the same.");
            return ExitStatus.DONE;
        }
        written.get().remarks().forEach(console::message);
        written.get().changes().forEach(change -> console.message(change.sentence()));
        console.result("Generated " + shown(written.get().file()));
        return ExitStatus.DONE;
    }

    /** The path as one would type it here: relative to the working directory if it lies below. */
    private static Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
