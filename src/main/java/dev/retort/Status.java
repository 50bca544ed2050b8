package dev.retort;

import dev.retort.diff.DetectedChange;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import dev.retort.runtime.LogEntry;
import dev.retort.runtime.UnfinishedRevision;
import java.util.List;
import java.util.Objects;

/**
 * How things stand between a database, its revisions and the model.
 *
 * @param database the JDBC URL, without its password
 * @param server the product and its version, {@code PostgreSQL 18}
 * @param graph the revisions
 * @param rows the ids of the applied heads, sorted; none if the database stands before the first revision
 * @param pending what an upgrade to all heads would run; none if a row is of an unknown revision
 * @param model whether the model has moved on
 * @param past what has been run on the database
 * @param lockHolder the session that moves the database at this moment, empty for none
 */
public record Status(
        String database,
        String server,
        RevisionGraph graph,
        List<String> rows,
        List<RevisionStep> pending,
        ModelStatus model,
        Past past,
        String lockHolder) {

    public Status {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(graph, "graph");
        rows = List.copyOf(rows);
        pending = List.copyOf(pending);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(past, "past");
        Objects.requireNonNull(lockHolder, "lockHolder");
    }

    /**
     * Whether the model has moved on from the database.
     *
     * @param changes what leads from the database to the model; none if they agree, or it is not known
     * @param unknownBecause why it is not known, a sentence; empty if it is
     */
    public record ModelStatus(List<DetectedChange> changes, String unknownBecause) {

        public ModelStatus {
            changes = List.copyOf(changes);
            Objects.requireNonNull(unknownBecause, "unknownBecause");
        }

        public boolean isKnown() {
            return unknownBecause.isEmpty();
        }
    }

    /**
     * What has been run on the database, and whether that needs somebody's care.
     *
     * @param unfinished the revision that is in the database in part; none, or one
     * @param changed the applied revisions whose source has changed since, comments and white space apart
     * @param log what has been run, oldest first
     */
    public record Past(List<UnfinishedRevision> unfinished, List<RevisionHeader> changed, List<LogEntry> log) {

        public Past {
            unfinished = List.copyOf(unfinished);
            changed = List.copyOf(changed);
            log = List.copyOf(log);
        }
    }
}
