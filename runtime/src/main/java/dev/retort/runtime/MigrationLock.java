package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.Server;
import dev.retort.error.RetortException;
import dev.retort.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to run revisions on a database, which one process at a time has. A session of its own holds it: so it outlives the
 * commits of the revisions, and the database lets go of it when the process dies.
 */
final class MigrationLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);
    /** The upper half of the lock's number, the letters {@code Rtrt}: other programs lock other numbers. */
    private static final long NUMBER_SPACE = 0x5274_7274L << Integer.SIZE;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int SECONDS_FOR_A_SIGN_OF_LIFE = 10;
    private static final String APPLICATION_NAME = "ApplicationName";

    private final Connection connection;
    private final boolean autoCommit;
    private final String applicationName;
    private final Dialect dialect;
    private final LockMethod method;

    private MigrationLock(Connection connection, MigrationSettings settings) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.applicationName = connection.getClientInfo(APPLICATION_NAME);
        this.dialect = Dialects.of(Server.of(connection.getMetaData()));
        Execution execution = new Execution(connection, dialect);
        this.method = dialect.sessionLock(number(settings, connection.getSchema()))
                .<LockMethod>map(lock -> new SessionLockMethod(lock, execution))
                .orElseGet(() -> new RowLockMethod(settings.lockTable(), execution));
    }

    /**
     * Waits for the lock and takes it.
     *
     * @throws RetortException of kind DATABASE if the time-out passes first, or the database refuses
     */
    static MigrationLock acquire(ConnectionSource source, MigrationSettings settings, MigrationListener listener) {
        Connection connection = Connections.open(source);
        try {
            MigrationLock lock = new MigrationLock(connection, settings);
            lock.nameSession("retort, process " + ProcessHandle.current().pid());
            lock.method.prepare();
            lock.await(settings.lockTimeout(), listener);
            return lock;
        } catch (SQLException e) {
            Connections.closeQuietly(connection);
            throw RetortException.database(
                    "The lock that keeps two processes from running revisions at once cannot be taken: "
                            + Connections.message(e),
                    e);
        } catch (RuntimeException e) {
            Connections.closeQuietly(connection);
            throw e;
        }
    }

    /** Describes the session that has the lock, if one has; changes nothing. */
    static Optional<String> holder(Connection connection, MigrationSettings settings) throws SQLException {
        return new MigrationLock(connection, settings).method.look();
    }

    /** The dialect of the server that the lock is held on. */
    Dialect dialect() {
        return dialect;
    }

    /**
     * Makes sure that the session which has the lock still lives.
     *
     * @throws RetortException of kind DATABASE if it does not
     */
    void requireHeld() {
        try {
            if (connection.isValid(SECONDS_FOR_A_SIGN_OF_LIFE)) {
                return;
            }
        } catch (SQLException e) {
            LOG.debug("The lock's connection does not answer", e);
        }
        throw RetortException.database("The session that holds the lock has ended, so that another process may run"
                + " revisions now. What has run so far stays; run the command again for the rest");
    }

    /** Lets go of the lock. */
    @Override
    public void close() {
        try {
            method.release();
            connection.setAutoCommit(autoCommit);
            nameSession(applicationName);
        } catch (SQLException e) {
            LOG.debug("The lock's session has ended before it let go of the lock", e);
        }
        Connections.closeQuietly(connection);
    }

    private void await(Duration timeout, MigrationListener listener) throws SQLException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Duration pause = SHORTEST_PAUSE;
        String waitedFor = "";
        while (!method.tryAcquire()) {
            String holder = method.holder();
            if (!holder.equals(waitedFor)) {
                listener.waitingFor(holder);
                waitedFor = holder;
            }
            if (System.nanoTime() - deadline > 0) {
                throw RetortException.database(
                        "Another process runs revisions on this database, and has not finished within "
                                + timeout.toSeconds() + " s: the lock belongs to " + holder
                                + ". Wait for it, or end it if it hangs; the lock goes with its session");
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RetortException.database("Interrupted while waiting for another process that runs revisions", e);
        }
    }

    /** Lets whoever waits for this session, and whoever looks at the server, know what it is. */
    private void nameSession(String name) {
        try {
            connection.setClientInfo(APPLICATION_NAME, name);
        } catch (SQLClientInfoException e) {
            LOG.debug("The database does not take a session's name", e);
        }
    }

    /** A number for each version table of a database, whether its schema is said or is the connection's own. */
    private long number(MigrationSettings settings, String defaultSchema) {
        QualifiedName table = settings.versionTable();
        String schema = table.inDefaultSchema() ? defaultSchema : dialect.stored(table.schema());
        CRC32 checksum = new CRC32();
        checksum.update((schema + "." + dialect.stored(table.name())).getBytes(StandardCharsets.UTF_8));
        return NUMBER_SPACE | checksum.getValue();
    }
}
