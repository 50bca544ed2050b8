package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.revision.RevisionStep;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The schema that revisions add up to when they are replayed in memory, with no database.
 *
 * @param schema the schema, in the dialect's canonical form
 * @param opaque the statements of SQL on the way, in order: what they did to a schema, the replay cannot know
 */
public record History(Schema schema, List<OpaqueStatement> opaque) {

    /**
     * SQL that a revision executes as it is.
     *
     * @param revision the revision's id
     * @param place file and line of its source
     * @param sql the statement
     */
    public record OpaqueStatement(String revision, String place, String sql) {}

    public History {
        Objects.requireNonNull(schema, "schema");
        opaque = List.copyOf(opaque);
    }

    /**
     * Replays an upgrade from the base.
     *
     * @param target as {@link dev.retort.revision.RevisionGraph#resolve} reads it
     * @throws RetortException of kind USAGE for a target that is none, and of kind REVISION for a revision that does not
     *     compile, throws, asks for a connection, or changes what is not there
     */
    public static History replay(RevisionDirectory directory, Dialect dialect, String target) {
        List<RevisionStep> steps = directory.graph().upgrade(List.of(), target);
        Schema schema = Schema.EMPTY;
        List<OpaqueStatement> opaque = new ArrayList<>();
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            for (RevisionStep step : steps) {
                RecordingSink sink = new RecordingSink(dialect);
                new DirectedMigration(step, revisions.migration(step.revision())).runInMemory(sink, "replayed");
                for (PlacedOperation placed : sink.operations()) {
                    schema = apply(placed, step, schema);
                    if (placed.operation() instanceof Execute execute) {
                        opaque.add(new OpaqueStatement(step.revision().id(), placed.place(), execute.sql()));
                    }
                }
            }
        }
        return new History(dialect.canonical(schema), opaque);
    }

    private static Schema apply(PlacedOperation placed, RevisionStep step, Schema schema) {
        Operation operation = placed.operation();
        try {
            return operation.applyTo(schema);
        } catch (RetortException e) {
            throw RetortException.revision(
                    "Revision '" + step.revision().id() + "' ("
                            + step.revision().origin() + ") cannot be replayed: at " + placed.place() + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
