package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * own, and the version table moves in the same one. Where a database commits DDL by itself, each such statement is put on
 * record, so that a revision that fails or is killed half way is told by the next run, which goes on behind what has run if the
 * {@linkplain MigrationSettings#resumption settings} say so.
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
        return move(Direction.UPGRADE, (graph, current) -> graph.upgrade(current, target));
    }

    /**
     * Takes back what was applied on top of a revision, with all that needs it.
     *
     * @param target as {@link RevisionGraph#resolve} reads it; {@code base} takes back everything
     * @return the steps that were run
     * @throws RetortException as {@link #upgrade} does
     */
    public List<RevisionStep> downgrade(String target) {
        return move(Direction.DOWNGRADE, (graph, current) -> graph.downgrade(current, target));
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
        locked(database -> {
            database.versions().ensure(database.connection());
            return List.of();
        });
    }

    /** The revision that is in the database in part, if there is one. It changes nothing. */
    public static Optional<UnfinishedRevision> unfinished(
            Connection connection, Dialect dialect, MigrationSettings settings) {
        try {
            return new PositionTable(settings.positionTable(), dialect)
                    .read(connection)
                    .map(UnfinishedRevision::of);
        } catch (SQLException e) {
            throw versionTableFailure(e, settings);
        }
    }

    /** What has been run on the database, oldest first; nothing if it has no log. It changes nothing. */
    public static List<LogEntry> log(Connection connection, Dialect dialect, MigrationSettings settings) {
        try {
            return new LogTable(settings.logTable(), dialect).read(connection);
        } catch (SQLException e) {
            throw versionTableFailure(e, settings);
        }
    }

    private interface Work<T> {
        List<T> run(LockedDatabase database) throws SQLException;
    }

    private List<RevisionStep> move(
            Direction direction, BiFunction<RevisionGraph, List<String>, List<RevisionStep>> plan) {
        RevisionGraph graph = directory.graph();
        return locked(database -> {
            Connection connection = database.connection();
            Optional<Position> left = database.positions().read(connection);
            left.ifPresent(position -> position.requireResumption(settings.resumption(), direction));
            List<String> rows = database.versions().read(connection);
            List<RevisionStep> steps = plan.apply(graph, rows);
            left.ifPresent(position -> position.requireFirst(steps));
            moveOver(rows, graph, database);
            connection.commit();
            if (!steps.isEmpty()) {
                Position first = left.map(settings.resumption()::from).orElse(Position.start(steps.get(0)));
                new StepsRun(directory, settings, listener, database).run(steps, first);
            }
            return steps;
        });
    }

    /** A database that has applied what one revision replaces by now counts as having applied that one. */
    private void moveOver(List<String> rows, RevisionGraph graph, LockedDatabase database) throws SQLException {
        List<VersionChange> changes = graph.replacements(rows);
        if (changes.isEmpty()) {
            return;
        }
        List<String> standing = graph.standing(rows);
        database.log().ensure(database.connection());
        database.versions().apply(changes, database.connection());
        log(without(rows, standing), without(standing, rows), graph, database);
        changes.forEach(listener::movedOver);
    }

    private static List<String> without(List<String> ids, List<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }

    private List<VersionChange> stamp(BiFunction<RevisionGraph, List<String>, List<String>> rows) {
        RevisionGraph graph = directory.graph();
        return locked(database -> {
            Connection connection = database.connection();
            List<String> before = database.versions().read(connection);
            List<String> after = rows.apply(graph, before);
            List<VersionChange> changes = VersionChange.between(before, after);
            boolean inPart = database.positions().read(connection).isPresent();
            connection.commit();
            database.versions().ensure(connection);
            database.log().ensure(connection);
            database.versions().apply(changes, connection);
            if (inPart) {
                database.positions().clear(connection);
            }
            log(before, after, graph, database);
            connection.commit();
            return changes;
        });
    }

    /** A stamp is logged for each head that it records, and for each that it takes away. */
    private void log(List<String> before, List<String> after, RevisionGraph graph, LockedDatabase database)
            throws SQLException {
        Instant now = Instant.now();
        Map<String, String> checksums = directory.checksums(
                after.stream().map(id -> graph.find(id).orElseThrow()).toList());
        for (String id : after) {
            String checksum = checksums.getOrDefault(id, "");
            database.log().add(LogEntry.since(now, id, LogEntry.Action.STAMP, checksum, ""), database.connection());
        }
        for (String id : before) {
            if (!after.contains(id)) {
                database.log().add(LogEntry.since(now, id, LogEntry.Action.UNSTAMP, "", ""), database.connection());
            }
        }
    }

    private <T> List<T> locked(Work<T> work) {
        try (MigrationLock lock = MigrationLock.acquire(source, settings, listener)) {
            Connection connection = Connections.open(source);
            try (SessionState session = SessionState.prepare(connection, lock.dialect(), settings)) {
                return work.run(LockedDatabase.of(lock, session.connection(), settings));
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
