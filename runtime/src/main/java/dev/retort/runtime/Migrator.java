package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Runs revisions on a database.
 *
 * <pre>{@code
 * RevisionDirectory revisions = ClassPathDirectory.of("db.revision", Main.class.getClassLoader());
 * new Migrator(dataSource::getConnection, revisions, MigrationSettings.DEFAULT, MigrationListener.NONE).upgrade("head");
 * }</pre>
 *
 * <p>Whatever moves the database waits for a lock first, and reads where the database stands once it has it: of two processes
 * that start at once, one runs what is pending and the other finds nothing to do. Each revision runs in a transaction of its
 * own, and the version table moves in the same one.
 */
public final class Migrator {

    private final ConnectionSource source;
    private final RevisionDirectory directory;
    private final MigrationSettings settings;
    private final MigrationListener listener;

    public Migrator(
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
     * The ids of the applied heads, sorted; none if the database has no version table. It changes nothing.
     *
     * @throws RetortException of kind DATABASE if they cannot be read
     */
    public List<String> current() {
        Connection connection = Connections.open(source);
        try {
            Dialect dialect = Dialects.of(Server.of(connection.getMetaData()));
            return current(connection, dialect, settings);
        } catch (SQLException e) {
            throw versionTableFailure(e, settings);
        } finally {
            Connections.closeQuietly(connection);
        }
    }

    /** As {@link #current()}, over a connection that is open already. */
    public static List<String> current(Connection connection, Dialect dialect, MigrationSettings settings) {
        try {
            return new VersionTable(settings.versionTable(), dialect).read(connection);
        } catch (SQLException e) {
            throw versionTableFailure(e, settings);
        }
    }

    /**
     * Describes the session that moves a database at this moment, if one does. Changes nothing.
     *
     * @throws RetortException of kind DATABASE if the database does not tell
     */
    public static Optional<String> lockHolder(Connection connection, MigrationSettings settings) {
        try {
            return MigrationLock.holder(connection, settings);
        } catch (SQLException e) {
            throw RetortException.database(
                    "The database does not tell whether another process moves it: " + Connections.message(e), e);
        }
    }

    /**
     * Applies a revision with all that it needs.
     *
     * @param target as {@link RevisionGraph#resolve} reads it
     * @return the steps that were run; none if the database had them all
     * @throws RetortException of kind USAGE for a target that is none, REVISION for a revision that does not compile or fails,
     *     and DATABASE if the database cannot be reached or stands at a revision that is unknown here
     */
    public List<RevisionStep> upgrade(String target) {
        return move((graph, current) -> graph.upgrade(current, target));
    }

    /**
     * Takes back what was applied on top of a revision, with all that needs it.
     *
     * @param target as {@link RevisionGraph#resolve} reads it; {@code base} takes back everything
     * @return the steps that were run
     * @throws RetortException as {@link #upgrade} does
     */
    public List<RevisionStep> downgrade(String target) {
        return move((graph, current) -> graph.downgrade(current, target));
    }

    /**
     * Records where the database stands, and runs nothing.
     *
     * @param targets as {@link RevisionGraph#resolve} reads them
     * @return the changes made to the version table
     * @throws RetortException as {@link #upgrade} does
     */
    public List<VersionChange> stamp(List<String> targets) {
        return stamp((graph, current) -> graph.stamp(current, targets));
    }

    /** Records where the database stands as {@link #stamp}, whatever it was recorded at before, be it known or not. */
    public List<VersionChange> purgeAndStamp(List<String> targets) {
        return stamp((graph, current) -> graph.stamp(List.of(), targets));
    }

    /** Creates the version table if it is missing. */
    public void ensureVersionTable() {
        locked((lock, connection, table) -> {
            table.ensure(connection);
            return List.of();
        });
    }

    private interface Work<T> {
        List<T> run(MigrationLock lock, Connection connection, VersionTable table) throws SQLException;
    }

    private List<RevisionStep> move(BiFunction<RevisionGraph, List<String>, List<RevisionStep>> plan) {
        RevisionGraph graph = directory.graph();
        return locked((lock, connection, table) -> {
            List<String> rows = table.read(connection);
            List<RevisionStep> steps = plan.apply(graph, rows);
            moveOver(graph.replacements(rows), connection, table);
            connection.commit();
            if (!steps.isEmpty()) {
                run(steps, lock, connection, table);
            }
            return steps;
        });
    }

    /** A database that has applied what one revision replaces by now counts as having applied that one. */
    private void moveOver(List<VersionChange> replacements, Connection connection, VersionTable table)
            throws SQLException {
        table.apply(replacements, connection);
        replacements.forEach(listener::movedOver);
    }

    private void run(List<RevisionStep> steps, MigrationLock lock, Connection connection, VersionTable table)
            throws SQLException {
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            table.ensure(connection);
            beforeUpgrade(revisions.hooks(), steps, connection, lock.dialect());
            for (RevisionStep step : steps) {
                lock.requireHeld();
                listener.started(step);
                long start = System.nanoTime();
                DirectedMigration migration =
                        new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks());
                new RevisionRun(migration, connection, table, new ConnectionSink(connection, lock.dialect())).run();
                listener.finished(step, Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    private static void beforeUpgrade(
            MigrationHooks hooks, List<RevisionStep> steps, Connection connection, Dialect dialect)
            throws SQLException {
        if (hooks.isEmpty()) {
            return;
        }
        ConnectionSink sink = new ConnectionSink(connection, dialect);
        try {
            hooks.beforeSteps(sink, steps);
            sink.flush();
            connection.commit();
        } catch (StatementFailure e) {
            throw RetortException.revision("No revision is run, for a hook before it fails: " + e.words(), e);
        }
    }

    private List<VersionChange> stamp(BiFunction<RevisionGraph, List<String>, List<String>> rows) {
        RevisionGraph graph = directory.graph();
        return locked((lock, connection, table) -> {
            List<String> before = table.read(connection);
            List<VersionChange> changes = VersionChange.between(before, rows.apply(graph, before));
            connection.commit();
            table.ensure(connection);
            table.apply(changes, connection);
            connection.commit();
            return changes;
        });
    }

    private <T> List<T> locked(Work<T> work) {
        try (MigrationLock lock = MigrationLock.acquire(source, settings, listener)) {
            Connection connection = Connections.open(source);
            try {
                boolean autoCommit = connection.getAutoCommit();
                connection.setAutoCommit(false);
                List<T> result = work.run(lock, connection, new VersionTable(settings.versionTable(), lock.dialect()));
                connection.setAutoCommit(autoCommit);
                return result;
            } catch (SQLException e) {
                throw versionTableFailure(e, settings);
            } finally {
                Connections.closeQuietly(connection);
            }
        }
    }

    private static RetortException versionTableFailure(SQLException e, MigrationSettings settings) {
        return RetortException.database(
                "The database refuses the version table '" + settings.versionTable() + "': " + Connections.message(e),
                e);
    }
}
