package dev.retort;

import dev.retort.codegen.RevisionDraft;
import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionLine;
import dev.retort.runtime.History;
import dev.retort.runtime.RecordedLine;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts one revision in place of a line of them. */
final class Squash {

    private final RevisionDirectory directory;
    private final RevisionWriter writer;
    private final Dialect dialect;
    private final RevisionGraph graph;

    Squash(RevisionDirectory directory, RevisionWriter writer, Dialect dialect) {
        this.directory = directory;
        this.writer = writer;
        this.dialect = dialect;
        this.graph = directory.graph();
    }

    /** Writes the one and then deletes the others. */
    SquashedRevision run(RevisionLine line, String message, String id) {
        RecordedLine recorded = RecordedLine.of(directory, line.revisions(), dialect);
        SquashedOperations operations = before(line)
                .flatMap(schema -> SquashedOperations.direct(recorded, schema, dialect))
                .orElseGet(() -> SquashedOperations.all(recorded));
        Path home = Path.of(line.last().origin()).getParent();
        RevisionDraft draft = writer.draft(home, id, line.first().revises(), message)
                .withRecipes(operations.upgrade(), operations.downgrade(), GeneratedBy.of(dialect))
                .onBranch(line.dependsOn(), line.labels())
                .replacing(line.ids());
        List<RevisionHeader> others = new ArrayList<>(graph.revisions());
        others.removeAll(line.revisions());
        Path file = writer.place(draft, home, others);
        List<Path> deleted = line.revisions().stream()
                .map(revision -> Path.of(revision.origin()))
                .toList();
        deleted.forEach(WholeFile::delete);
        writer.finish(file);
        return new SquashedRevision(draft.id(), file, line.ids(), deleted, operations.simplified());
    }

    /** The schema before the line, unless what leads there cannot be replayed, or not be seen through. */
    private Optional<Schema> before(RevisionLine line) {
        try {
            List<String> all = line.ids();
            List<RevisionHeader> earlier = graph.withAncestors(all).stream()
                    .filter(id -> !all.contains(id))
                    .map(id -> graph.find(id).orElseThrow())
                    .toList();
            History history = History.replay(directory, dialect, RevisionGraph.of(earlier), "heads");
            return history.opaque().isEmpty() ? Optional.of(history.schema()) : Optional.empty();
        } catch (RetortException e) {
            return Optional.empty();
        }
    }
}
