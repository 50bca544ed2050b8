package dev.retort.cli;

import dev.retort.NewRevision;
import dev.retort.Placement;
import dev.retort.Source;
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
                    + " entities; nothing is written when they agree. Without, it is empty, for you to fill.",
            "",
            "With --from history the revisions are replayed in memory in place of the database, which is not asked. With"
                    + " --from history --to database the revision holds what somebody changed in the database by hand."
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

    @Option(
            names = "--from",
            paramLabel = "SCHEMA",
            defaultValue = "database",
            description = "With --autogenerate: database (unless given) or history.")
    private Source from;

    @Option(
            names = "--to",
            paramLabel = "SCHEMA",
            defaultValue = "model",
            description = "With --autogenerate: model (unless given), or, from the history, database.")
    private Source to;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = {
                "With --autogenerate: what was renamed, as TABLE=NEW_NAME or TABLE.COLUMN=NEW_NAME; may be repeated. On a"
                        + " terminal you are asked about what looks like a rename."
            })
    private List<String> renames = List.of();

    @Option(
            names = "--drops",
            description =
                    "With --autogenerate: write the drops that compare.drops = \"later\" put off, and nothing else.")
    private boolean drops;

    @Option(names = "--empty", description = "With --autogenerate: write it even if there is no difference.")
    private boolean empty;

    @Option(
            names = "--force",
            description =
                    "With --autogenerate: write it even if nearly all of it has one reason that is to be mended elsewhere,"
                            + " such as another naming strategy or another schema.")
    private boolean force;

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

    @Option(names = "--sql", description = "Ask no database; so with --autogenerate only --from history.")
    private boolean sql;

    @Override
    public Integer call() {
        boolean asksDatabase = from == Source.DATABASE || to == Source.DATABASE;
        if (sql && autogenerate && asksDatabase) {
            throw RetortException.usage(
                    "--autogenerate compares with the live database, which --sql forbids to ask. Leave out"
                            + " one of the two, or say --from history.");
        }
        if (!autogenerate && (from != Source.DATABASE || to != Source.MODEL)) {
            throw RetortException.usage("--from and --to say what fills a revision. Say --autogenerate as well.");
        }
        if (!autogenerate && (drops || force || !renames.isEmpty())) {
            throw RetortException.usage((drops ? "--drops" : force ? "--force" : "--rename")
                    + " says what fills a revision. Say --autogenerate as well.");
        }
        Console console = parent.console();
        Placement placement = new Placement(heads, splice, labels, dependsOn, directory);
        NewRevision request = new NewRevision(message, id, placement, autogenerate, from, to, empty || !autogenerate)
                .renaming(renames);
        NewRevision filled = drops ? request.dropping() : request;
        Optional<WrittenRevision> written = parent.working(
                "Writing a revision",
                retort -> retort.revision(force ? filled.despiteHints() : filled, new TerminalInquiry(parent)));
        if (written.isEmpty()) {
            console.message("No changes detected; no revision is written. Use --empty to write one all the same.");
            return ExitStatus.DONE;
        }
        written.get().remarks().forEach(console::message);
        ChangeLines.of(written.get().changes(), written.get().upgrade()).forEach(console::message);
        written.get().suspectedRenames().forEach(suspicion -> console.message(ComparisonReport.sentence(suspicion)));
        console.generated(written.get().file());
        if (to == Source.DATABASE) {
            console.message("This database has that already: once the revision is right, run 'retort stamp "
                    + written.get().id() + "' to record it here. Elsewhere 'retort upgrade' brings it.");
        }
        return ExitStatus.DONE;
    }
}
