package dev.retort.runtime;

import java.sql.SQLException;
import java.util.Optional;

/** One way of holding a lock by a database session; it ends with the session, however the session ends. */
interface LockMethod {

    /** Prepares the session, once. */
    void prepare() throws SQLException;

    /** Takes the lock if it is free, or becomes free within a moment. */
    boolean tryAcquire() throws SQLException;

    /** Describes the session that has the lock. */
    String holder() throws SQLException;

    /** Describes the session that has the lock, if one has; without preparation, and without keeping anything. */
    Optional<String> look() throws SQLException;

    void release() throws SQLException;
}
