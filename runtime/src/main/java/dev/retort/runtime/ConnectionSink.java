package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.operation.BulkInsert;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the operations of one revision on a connection that is not in auto-commit mode.
 *
 * <p>Where DDL takes no part in transactions, it commits before and after each statement that is not known to be about rows
 * alone: the database does so anyway, and this way it is known how far the revision has come.
 */
final class ConnectionSink implements OperationSink {

    private final Connection connection;
    private final Dialect dialect;
    private final StatementQueue queue;
    private int executed;
    private int committed;
    private boolean connectionAskedFor;
    private final List<StatementFailure> failures = new ArrayList<>();

    ConnectionSink(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
        this.queue = new StatementQueue(dialect);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void accept(PlacedOperation operation) {
        queue.add(operation);
    }

    @Override
    public Connection connection() {
        flush();
        connectionAskedFor = true;
        return GuardedConnection.around(connection);
    }

    /** Runs what waits. A failure stays one, even if the revision catches it. */
    void flush() {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        for (StatementQueue.Waiting next : queue.take()) {
            try {
                run(next);
            } catch (SQLException e) {
                failures.add(new StatementFailure(next, executed + 1, e));
                throw failures.get(0);
            }
        }
    }

    /** How many statements are certain to stay, whatever happens now. */
    int committed() {
        return committed;
    }

    /** Whether the revision may have done more than its operations say. */
    boolean connectionAskedFor() {
        return connectionAskedFor;
    }

    private void run(StatementQueue.Waiting next) throws SQLException {
        boolean commits = !dialect.hasTransactionalDdl()
                && !isAboutRowsAlone(next.operation().operation());
        if (commits) {
            commit();
        }
        new Execution(connection, dialect).execute(next.statement());
        executed++;
        if (commits) {
            commit();
        }
    }

    private void commit() throws SQLException {
        connection.commit();
        committed = executed;
    }

    private static boolean isAboutRowsAlone(Operation operation) {
        return operation instanceof BulkInsert
                || (operation instanceof Execute execute && SqlText.isRowStatement(execute.sql()));
    }
}
