package dev.retort.cli;

import dev.retort.Retort;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code retort edit}: opens a revision's source in an editor. */
@Command(name = "edit", description = "Open the source of a revision in the editor of $VISUAL or $EDITOR.")
final class EditCommand implements Callable<Integer> {

    @ParentCommand
    private RetortCommand parent;

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..1",
            defaultValue = "head",
            description = "An id or the beginning of one, a label, 'heads' or 'current'; 'head' unless given.")
    private String symbol;

    @Override
    public Integer call() {
        Retort retort = parent.open();
        RevisionGraph graph = retort.revisions();
        List<String> rows = RevisionGraph.asksDatabase(symbol) ? retort.current() : List.of();
        List<RevisionHeader> revisions = graph.resolve(symbol, rows);
        if (revisions.isEmpty()) {
            throw RetortException.usage("There is nothing to edit: '" + symbol + "' stands for no revision.");
        }
        Editor.of(System.getenv())
                .open(revisions.stream()
                        .map(revision -> Path.of(revision.origin()))
                        .toList());
        return ExitStatus.DONE;
    }
}
