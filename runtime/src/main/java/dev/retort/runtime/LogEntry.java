package dev.retort.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One row of the log: a run of a revision, or a stamp.
 *
 * @param revision the revision's id
 * @param action what was done
 * @param checksum of the revision's source at that time, without comments and white space; empty where there was no source
 * @param user the user of the operating system that did it
 * @param host the machine that did it, empty if it has no name
 * @param toolVersion the version of Retort
 * @param started when it began
 * @param elapsed how long it took, to the millisecond
 * @param error what went wrong, in one line; empty if nothing did
 */
public record LogEntry(
        String revision,
        Action action,
        String checksum,
        String user,
        String host,
        String toolVersion,
        Instant started,
        Duration elapsed,
        String error) {

    /** What was done to a database with a revision. */
    public enum Action {
        /** It was applied. */
        UPGRADE,
        /** It was taken back. */
        DOWNGRADE,
        /** It was recorded as applied, with all that it follows, and nothing was run. */
        STAMP,
        /** It was recorded as not applied, and nothing was run. */
        UNSTAMP
    }

    public LogEntry {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(toolVersion, "toolVersion");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(error, "error");
    }

    /** What this process did, from a moment until now. */
    static LogEntry since(Instant started, String revision, Action action, String checksum, String error) {
        Duration elapsed =
                Duration.ofMillis(Duration.between(started, Instant.now()).toMillis());
        return new LogEntry(
                revision,
                action,
                checksum,
                ThisProcess.user(),
                ThisProcess.host(),
                ThisProcess.toolVersion(),
                started,
                elapsed,
                error);
    }

    public boolean succeeded() {
        return error.isEmpty();
    }
}
