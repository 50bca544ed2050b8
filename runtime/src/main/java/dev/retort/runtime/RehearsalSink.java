package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs the operations of one revision in a transaction that somebody else will roll back, and keeps their statements. */
final class RehearsalSink extends QueueingSink {

    private final Connection connection;
    private final List<StatementQueue.Waiting> executed = new ArrayList<>();
    private boolean connectionAskedFor;

    RehearsalSink(Connection connection, Dialect dialect) {
        super(dialect);
        this.connection = connection;
    }

    @Override
    public Connection connection() {
        flush();
        connectionAskedFor = true;
        return GuardedConnection.around(connection);
    }

    /** Runs what waits, apart from what takes no part in a transaction, which is kept and not run. */
    void flush() {
        for (StatementQueue.Waiting next : queue().take()) {
            try {
                if (!takesNoPart(next)) {
                    new Execution(connection, dialect()).execute(next.statement());
                }
            } catch (SQLException e) {
                throw new StatementFailure(next, executed.size() + 1, e);
            }
            executed.add(next);
        }
    }

    private static boolean takesNoPart(StatementQueue.Waiting waiting) {
        return waiting.operation().outsideTransaction()
                && !SqlText.isRowStatement(waiting.statement().text());
    }

    List<StatementQueue.Waiting> executed() {
        return List.copyOf(executed);
    }

    /** Whether the revision may have done more than its statements say. */
    boolean connectionAskedFor() {
        return connectionAskedFor;
    }
}
