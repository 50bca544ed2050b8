package dev.retort.runtime;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens connections to one database: {@code dataSource::getConnection}, or {@code () -> DriverManager.getConnection(url)}.
 *
 * <p>Two are open at a time: one that holds the lock, and one that the revisions run on. Each is closed by whoever opened it.
 */
@FunctionalInterface
public interface ConnectionSource {

    /** A new connection, or one of a pool that nobody else uses meanwhile. */
    Connection open() throws SQLException;
}
