package dev.retort.runtime;

import dev.retort.revision.RevisionStep;
import java.util.List;
import java.util.Objects;

/**
 * What would run on a database as it stands.
 *
 * @param steps the revisions, in order
 * @param script the statements, as a {@link MigrationScript} has them; empty if nothing would run
 * @param executed whether they were run and rolled back; otherwise they were written down alone
 */
public record Rehearsed(List<RevisionStep> steps, String script, boolean executed) {

    public Rehearsed {
        steps = List.copyOf(steps);
        Objects.requireNonNull(script, "script");
    }
}
