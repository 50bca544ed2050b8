package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Tells what a {@link Migrator} would run on a database as it stands, and leaves it as it was.
 *
 * <p>Where DDL takes part in transactions, all of it runs, under the lock and in one transaction that is rolled back: so a
 * revision that would fail on the rows that are there fails here. Elsewhere it is written down alone.
 */
public final class Rehearsal {

    private final ConnectionSource source;
    private final RevisionDirectory directory;
    private final MigrationSettings settings;
    private final MigrationListener listener;

    /** @param listener is told who is waited for */
    public Rehearsal(
            ConnectionSource source,
            RevisionDirectory directory,
            MigrationSettings settings,
            MigrationListener listener) {
        this.source = source;
        this.directory = directory;
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * What {@link Migrator#upgrade} would run.
     *
     * @throws RetortException as {@link Migrator#upgrade} does, also where that would be told to resume; and of kind REVISION
     *     where nothing can be run, for a revision that asks for a connection
     */
    public Rehearsed upgrade(String target) {
        return rehearse((graph, current) -> graph.upgrade(current, target));
    }

    /** What {@link Migrator#downgrade} would run; otherwise as {@link #upgrade}. */
    public Rehearsed downgrade(String target) {
        return rehearse((graph, current) -> graph.downgrade(current, target));
    }

    private Rehearsed rehearse(BiFunction<RevisionGraph, List<String>, List<RevisionStep>> plan) {
        RevisionGraph graph = directory.graph();
        Connection connection = Connections.open(source);
        try {
            Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
            new PositionTable(settings.positionTable(), dialect)
                    .read(connection)
                    .ifPresent(left -> left.requireResumption(Resumption.NONE, left.direction()));
            RehearsalRun run = new RehearsalRun(connection, dialect, directory, settings);
            return dialect.hasTransactionalDdl()
                    ? rolledBack(run, connection, graph, plan)
                    : run.written(graph, rows -> plan.apply(graph, rows));
        } catch (SQLException e) {
            throw RetortException.database(
                    "The dry run is broken off, and nothing was changed: " + Connections.message(e), e);
        } finally {
            Connections.closeQuietly(connection);
        }
    }

    private Rehearsed rolledBack(
            RehearsalRun run,
            Connection connection,
            RevisionGraph graph,
            BiFunction<RevisionGraph, List<String>, List<RevisionStep>> plan)
            throws SQLException {
        try (MigrationLock lock = MigrationLock.acquire(source, settings, listener)) {
            lock.requireHeld();
            connection.setAutoCommit(false);
            try {
                return run.executed(graph, rows -> plan.apply(graph, rows));
            } finally {
                connection.rollback();
            }
        }
    }
}
