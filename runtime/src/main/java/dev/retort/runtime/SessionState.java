package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SessionSetting;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a connection was before revisions ran on it, to which it goes back: it may belong to a pool. */
final class SessionState implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionState.class);

    private final Execution execution;
    private final boolean autoCommit;
    private final List<SqlStatement> settings = new ArrayList<>();

    private SessionState(Execution execution, boolean autoCommit) {
        this.execution = execution;
        this.autoCommit = autoCommit;
    }

    /**
     * Leaves auto-commit mode and sets the time-outs, which a rollback must not take back.
     *
     * @throws RetortException of kind USAGE where the database has no such time-out
     */
    static SessionState prepare(Connection connection, Dialect dialect, MigrationSettings settings)
            throws SQLException {
        SessionState state = new SessionState(new Execution(connection, dialect), connection.getAutoCommit());
        connection.setAutoCommit(true);
        state.set(settings.tableLockTimeout(), dialect.lockTimeout(), "for locks");
        state.set(settings.statementTimeout(), dialect.statementTimeout(), "for statements");
        connection.setAutoCommit(false);
        return state;
    }

    private void set(Duration wanted, Optional<SessionSetting> setting, String what) throws SQLException {
        if (wanted.isZero()) {
            return;
        }
        SessionSetting known = setting.orElseThrow(() -> RetortException.usage(
                "Retort knows no time-out " + what + " on this database. Leave it out, and set it in the URL"));
        settings.add(known.assignment(execution.query(known.current()).get(0)));
        execution.execute(known.assignment(String.valueOf(wanted.toMillis())));
    }

    Connection connection() {
        return execution.connection();
    }

    @Override
    public void close() {
        Connection connection = execution.connection();
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            for (SqlStatement statement : settings) {
                execution.execute(statement);
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.debug("A connection cannot be given back as it was", e);
        }
    }
}
