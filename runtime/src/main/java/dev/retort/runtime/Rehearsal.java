package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.dialect.SqlStatement;
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
     * @throws RetortException as {@link Migrator#upgrade} does; and of kind REVISION where nothing can be run, for a revision
     *     that asks for a connection
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
            VersionTable table = new VersionTable(settings.versionTable(), dialect);
            if (!dialect.hasTransactionalDdl()) {
                return written(plan.apply(graph, table.read(connection)), table.isPresent(connection), dialect);
            }
            try (MigrationLock lock = MigrationLock.acquire(source, settings, listener)) {
                connection.setAutoCommit(false);
                try {
                    return executed(plan.apply(graph, table.read(connection)), connection, lock.dialect(), table);
                } finally {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw RetortException.database(
                    "The dry run is broken off, and nothing was changed: " + Connections.message(e), e);
        } finally {
            Connections.closeQuietly(connection);
        }
    }

    private Rehearsed written(List<RevisionStep> steps, boolean versionTablePresent, Dialect dialect) {
        MigrationScript writer = new MigrationScript(dialect, directory, settings);
        ScriptText script = new ScriptText(dialect, new VersionTable(settings.versionTable(), dialect));
        if (!steps.isEmpty()) {
            if (!versionTablePresent) {
                script.versionTable();
            }
            writer.write(steps, script);
        }
        return new Rehearsed(steps, script.toString(), false);
    }

    private Rehearsed executed(List<RevisionStep> steps, Connection connection, Dialect dialect, VersionTable table)
            throws SQLException {
        ScriptText script = new ScriptText(dialect, table);
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            if (!steps.isEmpty() && !table.isPresent(connection)) {
                for (SqlStatement statement : table.creation()) {
                    new Execution(connection, dialect).execute(statement);
                }
                script.versionTable();
            }
            script.beforeSteps(beforeSteps(revisions.hooks(), steps, new RehearsalSink(connection, dialect)));
            for (RevisionStep step : steps) {
                DirectedMigration migration =
                        new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks());
                RehearsalSink sink = new RehearsalSink(connection, dialect);
                run(migration, sink);
                table.apply(step.changes(), connection);
                if (sink.connectionAskedFor()) {
                    script.remark("The next revision asks for op.connection(); what it runs there is not shown.");
                }
                script.step(step, sink.executed());
            }
        }
        return new Rehearsed(steps, script.toString(), true);
    }

    private static List<StatementQueue.Waiting> beforeSteps(
            MigrationHooks hooks, List<RevisionStep> steps, RehearsalSink sink) {
        try {
            hooks.beforeSteps(sink, steps);
            sink.flush();
            return sink.executed();
        } catch (StatementFailure e) {
            throw RetortException.revision("No revision would run, for a hook before it fails: " + e.words(), e);
        }
    }

    private static void run(DirectedMigration migration, RehearsalSink sink) {
        try {
            migration.run(sink);
            sink.flush();
        } catch (StatementFailure e) {
            throw failure(migration, e.words(), e);
        } catch (RetortException e) {
            throw failure(migration, migration.place(e) + e.getMessage(), e);
        } catch (Exception | LinkageError | AssertionError e) {
            throw failure(migration, migration.place(e) + e, e);
        }
    }

    private static RetortException failure(DirectedMigration migration, String what, Throwable cause) {
        return RetortException.revision(
                migration.description() + " would fail in "
                        + migration.step().direction().word() + ": " + what
                        + ". This was a dry run, and nothing was changed",
                cause);
    }
}
