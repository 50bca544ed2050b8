package dev.retort.runtime;

import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.time.Duration;

/** Is told what happens while revisions run. */
public interface MigrationListener {

    /** Listens to nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /**
     * Another session has the lock; called once for each session that is waited for.
     *
     * @param holder what is known of that session, such as {@code process 4711 (retort on host build7) of user app}
     */
    default void waitingFor(String holder) {}

    /** The database stood at what one revision replaces by now, and is recorded as standing at that one. */
    default void movedOver(VersionChange change) {}

    /** A revision begins to run. */
    default void started(RevisionStep step) {}

    /**
     * A revision has failed at another session's lock and was rolled back whole; it will run again.
     *
     * @param pause how long it waits before
     * @param reason the failure
     */
    default void retrying(RevisionStep step, Duration pause, String reason) {}

    /** A revision has run, and the version table has moved with it. */
    default void finished(RevisionStep step, Duration elapsed) {}
}
