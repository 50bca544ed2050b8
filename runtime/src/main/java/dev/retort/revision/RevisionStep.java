package dev.retort.revision;

import java.util.List;
import java.util.Objects;

/**
 * One revision to run in one direction, and what that does to the version table.
 *
 * @param direction which of its methods runs
 * @param revision the revision
 * @param changes the changes to the version table, in order
 */
public record RevisionStep(Direction direction, RevisionHeader revision, List<VersionChange> changes) {

    public RevisionStep {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(revision, "revision");
        changes = List.copyOf(changes);
    }

    /** Where the step leads from and to: {@code a -> b}; downwards {@code b -> a}. */
    public String path() {
        return direction == Direction.UPGRADE
                ? revision.downRevisions() + " -> " + revision.id()
                : revision.id() + " -> " + revision.downRevisions();
    }
}
