package dev.retort.runtime;

import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One revision on its way into the database, or out of it, in a transaction that the version table moves in as well. */
final class RevisionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionRun.class);

    private final DirectedMigration migration;
    private final Connection connection;
    private final VersionTable table;
    private final ConnectionSink sink;
    private boolean committing;

    RevisionRun(DirectedMigration migration, Connection connection, VersionTable table, ConnectionSink sink) {
        this.migration = migration;
        this.connection = connection;
        this.table = table;
        this.sink = sink;
    }

    /**
     * Runs the revision and commits it.
     *
     * @throws RetortException of kind REVISION if the revision fails, and of kind DATABASE if the connection is lost: it says
     *     what state that leaves the database in
     */
    void run() {
        try {
            migration.run(sink);
            sink.flush();
            table.apply(migration.step().changes(), connection);
            committing = true;
            connection.commit();
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

    private RetortException failure(String what, Throwable cause) {
        boolean lost = cause instanceof SQLException e && Connections.isLost(connection, e);
        if (!lost) {
            rollBack();
        }
        String message = migration.description() + " failed in "
                + migration.step().direction().word() + ": " + what + ". " + state(lost);
        boolean movedByOthers = cause instanceof RetortException e && e.kind() == RetortException.Kind.DATABASE;
        return lost || movedByOthers
                ? RetortException.database(message, cause)
                : RetortException.revision(message, cause);
    }

    /** What the failure leaves in the database, and what to do now. */
    private String state(boolean lost) {
        if (lost && committing) {
            return "The connection was lost during the commit: `current` tells whether it took place; if not, run again";
        }
        String remedy = lost ? "Run again" : "Correct it and run again";
        return (lost ? "The connection was lost. " : "")
                + (sink.dialect().hasTransactionalDdl()
                        ? "Nothing of this revision was applied. " + remedy
                        : stays(remedy));
    }

    /** The same for a database that commits each DDL statement. */
    private String stays(String remedy) {
        String own =
                sink.connectionAskedFor() ? "; whether what it ran on op.connection() stays is for you to see" : "";
        if (sink.committed() == 0) {
            return "Nothing of this revision was applied by this run" + own
                    + ", but an earlier one that was broken off would" + " have left its DDL. " + remedy;
        }
        return (sink.committed() == 1 ? "Statement 1" : "Statements 1 to " + sink.committed())
                + " of this revision stayed, for this database commits each DDL statement, and the version table has not moved"
                + own + ". Take them back by hand and run again, or do the rest by hand and record it with `stamp`";
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A failed revision cannot be rolled back", e);
        }
    }
}
