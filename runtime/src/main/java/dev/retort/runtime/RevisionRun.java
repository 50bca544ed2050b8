package dev.retort.runtime;

import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One revision on its way into the database, or out of it, in a transaction that the version table moves in as well. */
final class RevisionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionRun.class);

    private final DirectedMigration migration;
    private final LockedDatabase database;
    private final Connection connection;
    private final Progress progress;
    private final String checksum;
    private final Instant started = Instant.now();
    private final TransactionPolicy policy;
    private final boolean commits;
    private boolean committing;
    private boolean mayRunAgain;

    /**
     * @param checksum of the revision's source, empty if it has none
     * @param earlier where an earlier run has left the revision, if one has: its {@link Position#start} otherwise
     * @param commits whether the transaction ends with this revision
     */
    RevisionRun(
            DirectedMigration migration,
            String checksum,
            LockedDatabase database,
            Position earlier,
            TransactionPolicy policy,
            boolean commits) {
        this.policy = policy;
        this.commits = commits;
        this.migration = migration;
        this.checksum = checksum;
        this.database = database;
        this.connection = database.connection();
        this.progress = Progress.of(migration.step(), database, earlier);
    }

    /**
     * Runs the revision and commits it.
     *
     * @throws RetortException of kind REVISION if the revision fails, and of kind DATABASE if the connection is lost: it says
     *     what state that leaves the database in
     */
    void run() {
        try {
            ConnectionSink sink =
                    new ConnectionSink(connection, database.dialect(), progress, policy == TransactionPolicy.NONE);
            migration.run(sink);
            sink.flush();
            progress.end();
            database.versions().apply(migration.step().changes(), connection);
            progress.clear();
            database.log().add(entry(""), connection);
            if (commits) {
                committing = true;
                connection.commit();
            }
        } catch (StatementFailure e) {
            throw failure(e.words(), e.refusal());
        } catch (SQLException e) {
            String when = committing ? "the commit: " : migration.place(e);
            throw failure(when + Connections.message(e), e);
        } catch (RetortException e) {
            throw failure(migration.place(e) + e.getMessage(), e);
        } catch (Exception | LinkageError | AssertionError e) {
            throw failure(migration.place(e) + e, e);
        } catch (Error e) {
            rollBack();
            throw e;
        }
    }

    /** Whether the run has failed at another session's lock and left nothing behind. */
    boolean mayRunAgain() {
        return mayRunAgain;
    }

    private RetortException failure(String what, Throwable cause) {
        boolean lost = cause instanceof SQLException e && Connections.isLost(connection, e);
        String message = migration.description() + " failed in "
                + migration.step().direction().word() + ": " + what + ". "
                + (lost ? stateUnseen() : state(sqlState(cause)));
        if (!lost) {
            logFailure(what);
        }
        boolean movedByOthers = cause instanceof RetortException e && e.kind() == RetortException.Kind.DATABASE;
        return lost || movedByOthers
                ? RetortException.database(message, cause)
                : RetortException.revision(message, cause);
    }

    private void logFailure(String what) {
        try {
            database.log().add(entry(what), connection);
            connection.commit();
        } catch (SQLException e) {
            LOG.debug("A failed revision cannot be logged", e);
        }
    }

    private LogEntry entry(String error) {
        return LogEntry.since(
                started,
                migration.step().revision().id(),
                LogEntry.Action.valueOf(migration.step().direction().name()),
                checksum,
                error);
    }

    /** What the failure leaves in a database that no longer answers, and what to do now. */
    private String stateUnseen() {
        if (committing) {
            return "The connection was lost during the commit: `current` tells whether it took place; if not, run again";
        }
        return "The connection was lost. "
                + (database.dialect().hasTransactionalDdl() && !progress.isRecorded()
                        ? "Nothing of this revision was applied. Run again"
                        : "What of this revision was applied is on record. Run again, and be told");
    }

    /** Takes back what can be taken back, and tells what stays and what to do now. */
    private String state(String sqlState) {
        try {
            connection.rollback();
            Position left = progress.left();
            if (!left.isStart()) {
                return left.remedy();
            }
            mayRunAgain = policy != TransactionPolicy.ALL
                    && database.dialect().lockFailures().contains(sqlState);
            return "Nothing of this revision was applied"
                    + (policy == TransactionPolicy.ALL
                            ? ", nor of those that this run had not committed before it"
                            : "")
                    + ". Correct it and run again";
        } catch (SQLException e) {
            LOG.debug("A failed revision cannot be taken back", e);
            return "What of it stays cannot be seen (" + Connections.message(e) + "). Run again, and be told";
        }
    }

    private static String sqlState(Throwable cause) {
        return cause instanceof SQLException e && e.getSQLState() != null ? e.getSQLState() : "";
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A failed revision cannot be rolled back", e);
        }
    }
}
