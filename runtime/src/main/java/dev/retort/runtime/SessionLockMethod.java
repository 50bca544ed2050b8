package dev.retort.runtime;

import dev.retort.dialect.SessionLock;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A lock of the session's own, held in auto-commit mode. No transaction is open meanwhile, for a concurrent index build
 * waits until every transaction that is older than itself has ended.
 */
final class SessionLockMethod implements LockMethod {

    private final SessionLock lock;
    private final Execution execution;

    SessionLockMethod(SessionLock lock, Execution execution) {
        this.lock = lock;
        this.execution = execution;
    }

    @Override
    public void prepare() throws SQLException {
        execution.connection().setAutoCommit(true);
    }

    @Override
    public boolean tryAcquire() throws SQLException {
        String answer = execution.query(lock.acquire()).get(0);
        return answer.equals("t") || Boolean.parseBoolean(answer);
    }

    @Override
    public String holder() throws SQLException {
        return look().orElse("another session");
    }

    @Override
    public Optional<String> look() throws SQLException {
        return execution.query(lock.holder()).stream().findFirst();
    }

    @Override
    public void release() throws SQLException {
        execution.query(lock.release());
    }
}
