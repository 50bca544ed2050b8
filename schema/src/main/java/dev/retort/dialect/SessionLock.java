package dev.retort.dialect;

import java.util.Objects;

/**
 * A lock that a database session holds by a number, without a transaction, until it lets go or ends.
 *
 * @param acquire answers one row with one Boolean, at once: whether the session has the lock now
 * @param release lets go of the lock
 * @param holder answers a row with one text that describes the session that has the lock, or no row
 */
public record SessionLock(SqlStatement acquire, SqlStatement release, SqlStatement holder) {

    public SessionLock {
        Objects.requireNonNull(acquire, "acquire");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(holder, "holder");
    }
}
