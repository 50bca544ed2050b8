package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.BulkInsert;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the operations of one revision on a connection that is not in auto-commit mode.
 *
 * <p>A statement that takes part in no transaction, be it that the database commits it or that the revision asks for it, runs
 * by itself between two commits, and both are on record. Rows written before it are committed along.
 */
final class ConnectionSink extends QueueingSink {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionSink.class);

    private final Connection connection;
    private final Progress progress;
    private final boolean alone;
    private final List<StatementFailure> failures = new ArrayList<>();

    /** @param alone whether each statement is to stay by itself */
    ConnectionSink(Connection connection, Dialect dialect, Progress progress, boolean alone) {
        super(dialect);
        this.alone = alone;
        this.connection = connection;
        this.progress = progress;
    }

    /** Where the revision's own DDL commits, the record of its asking is committed along, and otherwise neither is. */
    @Override
    public Connection connection() {
        flush();
        progress.askedForConnection();
        if (!dialect().hasTransactionalDdl()) {
            record();
        }
        return GuardedConnection.around(connection);
    }

    /** Runs what waits. A failure stays one, even if the revision catches it. */
    void flush() {
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        for (StatementQueue.Waiting next : queue().take()) {
            try {
                run(next);
            } catch (SQLException e) {
                failures.add(new StatementFailure(next, progress.statements() + 1, e));
                throw failures.get(0);
            }
        }
    }

    private void record() {
        try {
            progress.record();
        } catch (SQLException e) {
            throw RetortException.database("how far it has come cannot be recorded: " + Connections.message(e), e);
        }
    }

    private void run(StatementQueue.Waiting next) throws SQLException {
        if (progress.hasRun(next)) {
            return;
        }
        boolean outside = alone || next.operation().outsideTransaction();
        if (isAboutRowsAlone(next)) {
            execute(next);
            if (outside) {
                progress.record();
                connection.commit();
            }
        } else if (outside || !dialect().hasTransactionalDdl()) {
            progress.begin(next);
            executeAlone(next);
            progress.record();
            connection.commit();
        } else {
            execute(next);
        }
    }

    private void execute(StatementQueue.Waiting next) throws SQLException {
        new Execution(connection, dialect()).execute(next.statement());
        progress.ran(next);
    }

    private void executeAlone(StatementQueue.Waiting next) throws SQLException {
        connection.setAutoCommit(true);
        try {
            execute(next);
        } catch (SQLException e) {
            endAutoCommitQuietly();
            throw e;
        }
        connection.setAutoCommit(false);
    }

    private void endAutoCommitQuietly() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            LOG.debug("A connection cannot leave auto-commit mode after a failure", e);
        }
    }

    private static boolean isAboutRowsAlone(StatementQueue.Waiting waiting) {
        return waiting.operation().operation() instanceof BulkInsert
                || SqlText.isRowStatement(waiting.statement().text());
    }
}
