package dev.retort;

import dev.retort.codegen.RevisionDraft;
import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.runtime.History;
import dev.retort.runtime.RecordedLine;
import dev.retort.runtime.RevisionDirectory;
import dev.retort.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * Writes the one and then deletes the others.
     *
     * @param line the revisions, oldest first
     */
    SquashedRevision run(List<RevisionHeader> line, String message, String id) {
        RecordedLine recorded = RecordedLine.of(directory, line, dialect);
        SquashedOperations operations = before(line)
                .flatMap(schema -> SquashedOperations.direct(recorded, schema, dialect))
                .orElseGet(() -> SquashedOperations.all(recorded));
        RevisionHeader first = line.get(0);
        Path home = Path.of(line.get(line.size() - 1).origin()).getParent();
        List<String> replaced = ids(line);
        RevisionDraft draft = writer.draft(home, id, first.revises(), message)
                .withRecipes(operations.upgrade(), operations.downgrade(), GeneratedBy.of(dialect))
                .onBranch(dependencies(line), distinct(line, RevisionHeader::labels))
                .replacing(replaced);
        List<RevisionHeader> others = new ArrayList<>(graph.revisions());
        others.removeAll(line);
        Path file = writer.place(draft, home, others);
        List<Path> deleted =
                line.stream().map(revision -> Path.of(revision.origin())).toList();
        deleted.forEach(WholeFile::delete);
        writer.finish(file);
        return new SquashedRevision(draft.id(), file, replaced, deleted, operations.simplified());
    }

    /** The schema before the line, unless what leads there cannot be replayed, or not be seen through. */
    private Optional<Schema> before(List<RevisionHeader> line) {
        try {
            List<String> all = ids(line);
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

    /** What the line depends on beside itself. */
    private static List<String> dependencies(List<RevisionHeader> line) {
        List<String> all = ids(line);
        return distinct(line, RevisionHeader::dependsOn).stream()
                .filter(id -> !all.contains(id))
                .toList();
    }

    private static List<String> distinct(
            List<RevisionHeader> line, Function<RevisionHeader, Collection<String>> names) {
        return line.stream()
                .flatMap(revision -> names.apply(revision).stream())
                .distinct()
                .toList();
    }

    private static List<String> ids(List<RevisionHeader> line) {
        return line.stream().map(RevisionHeader::id).toList();
    }
}
