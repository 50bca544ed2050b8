package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.Objects;

/**
 * The schema that revisions add up to when they are replayed in memory, with no database.
 *
 * @param schema the schema, in the dialect's canonical form
 * @param opaque the statements of SQL on the way, in order, that may have changed a table, a sequence or a type, and of which
 *     no revision says what they did: the replay cannot know
 */
public record History(Schema schema, List<OpaqueStatement> opaque) {

    /**
     * SQL that a revision executes as it is.
     *
     * @param revision the revision's id
     * @param place file and line of its source
     * @param sql the statement
     */
    public record OpaqueStatement(String revision, String place, String sql) {

        /** Which revision cannot be seen through, and what to do about it. */
        @Override
        public String toString() {
            return "Revision '" + revision + "' (" + place + ") executes \"" + SqlText.shortened(sql)
                    + "\", and no replay can tell what that does to the schema. Say it there:"
                    + " op.execute(...).effect(schema -> ...), with nothing behind the arrow but {} if it does nothing.";
        }
    }

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
        return replay(directory, dialect, directory.graph(), target);
    }

    /** Replays an upgrade from the base along a graph of some of the directory's revisions; otherwise as the other. */
    public static History replay(RevisionDirectory directory, Dialect dialect, RevisionGraph graph, String target) {
        List<RevisionStep> steps = graph.upgrade(List.of(), target);
        Replay replay = new Replay(dialect);
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            steps.forEach(step -> replay.run(new DirectedMigration(step, revisions.migration(step.revision()))));
        }
        return replay.history();
    }
}
