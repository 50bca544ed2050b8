package dev.retort.cli;

import dev.retort.RebasedRevision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort rebase}: lets a revision follow another. */
@Command(
        name = "rebase",
        description = {
            "Let a revision that no database has applied follow another.",
            "",
            "Rewrites what REVISION revises in its source; what follows it goes along. Asks every database of the configuration"
                    + " that runs these revisions, and refuses if one has applied it or cannot be reached."
        })
final class RebaseCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(paramLabel = "REVISION", description = "The revision to move, which is the first of its branch.")
    private String revision;

    @Option(
            names = "--onto",
            paramLabel = "REVISION",
            required = true,
            description = "The revision that it is to follow; 'base' for none.")
    private String onto;

    @Option(
            names = "--vouch-for",
            paramLabel = "DATABASE",
            description =
                    "Do not ask [database.DATABASE]: you know that it has not applied the revision; may be repeated.")
    private Set<String> vouchedFor = new LinkedHashSet<>();

    @Override
    public Integer call() {
        RebasedRevision rebased =
                parent.working("Asking the databases", retort -> retort.rebase(revision, onto, vouchedFor));
        if (!rebased.isChanged()) {
            parent.console().message("'" + rebased.id() + "' follows " + shown(rebased.after()) + " already.");
            return ExitStatus.DONE;
        }
        parent.console()
                .message("'" + rebased.id() + "' now follows " + shown(rebased.after()) + "; it followed "
                        + shown(rebased.before()) + ".");
        parent.console().rewritten(rebased.file());
        return ExitStatus.DONE;
    }

    private static String shown(List<String> ids) {
        return ids.isEmpty() ? "no other" : "'" + String.join("', '", ids) + "'";
    }
}
