package dev.retort.introspector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * Work that leaves nothing behind: in a transaction of its own that is rolled back, or, inside a caller's transaction, after a
 * savepoint that is rolled back to. Either takes {@code SET LOCAL} back as well.
 */
final class Transaction {

    /** What is done in it. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    private Transaction() {}

    /**
     * Does the work and takes it back, whether it succeeds or not.
     *
     * @param characteristics what to set a transaction of its own to, such as READ ONLY; empty for the session's defaults
     */
    static <T> T rolledBack(Connection connection, String characteristics, Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            return sinceSavepoint(connection, work);
        }
        connection.setAutoCommit(false);
        try {
            if (!characteristics.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION " + characteristics);
                }
            }
            return work.run();
        } finally {
            try {
                connection.rollback();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Does the work after a savepoint and goes back to it. */
    static <T> T sinceSavepoint(Connection connection, Work<T> work) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try {
            return work.run();
        } finally {
            connection.rollback(savepoint);
            connection.releaseSavepoint(savepoint);
        }
    }
}
