package dev.retort.runtime;

import dev.retort.dialect.SqlStatement;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;

/** The one row of a table, locked by a transaction that stays open; it touches no other table, and so holds up none. */
final class RowLockMethod implements LockMethod {

    private static final Identifier COLUMN = Identifier.of("id");
    private static final Identifier HOLDER = Identifier.of("holder");
    private static final int HOLDER_LENGTH = 1000;

    private final OwnTable table;
    private final Execution execution;

    RowLockMethod(QualifiedName name, Execution execution) {
        this.table = OwnTable.of(
                name,
                execution.dialect(),
                List.of(
                        Column.of(COLUMN, SqlType.of("integer")),
                        Column.of(HOLDER, SqlType.of("varchar", HOLDER_LENGTH))));
        this.execution = execution;
    }

    @Override
    public void prepare() throws SQLException {
        execution.connection().setAutoCommit(true);
        table.ensure(execution.connection());
        if (rows().isEmpty()) {
            insertRow();
        }
        execution.connection().setAutoCommit(false);
    }

    /** Who holds the row says so in it, without a commit: so the word goes with the lock. */
    @Override
    public boolean tryAcquire() throws SQLException {
        boolean acquired = tryLock();
        if (acquired) {
            String update = "UPDATE " + name() + " SET " + table.quoted(HOLDER) + " = ?";
            execution.execute(new SqlStatement(update, List.of(ThisProcess.description())));
        }
        return acquired;
    }

    private boolean tryLock() throws SQLException {
        try {
            execution.query(SqlStatement.of("SELECT " + column() + " FROM " + name() + " FOR UPDATE"));
            return true;
        } catch (SQLTransientException e) {
            execution.connection().rollback();
            return false;
        }
    }

    /** Reads what is not committed, which is all that a lock's holder ever writes. */
    @Override
    public String holder() throws SQLException {
        Connection connection = execution.connection();
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
        try {
            return execution
                    .query(SqlStatement.of("SELECT " + table.quoted(HOLDER) + " FROM " + name() + " WHERE "
                            + table.quoted(HOLDER) + " IS NOT NULL"))
                    .stream()
                    .findFirst()
                    .orElse("another session, which has locked the row of table '"
                            + table.table().name() + "'");
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
        }
    }

    @Override
    public Optional<String> look() throws SQLException {
        Connection connection = execution.connection();
        if (!table.isPresent(connection)) {
            return Optional.empty();
        }
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return tryLock() ? Optional.empty() : Optional.of(holder());
        } finally {
            release();
            connection.setAutoCommit(autoCommit);
        }
    }

    @Override
    public void release() throws SQLException {
        execution.connection().rollback();
    }

    /** Where another session inserts the row at the same moment, one of the two is refused, and finds the other's. */
    private void insertRow() throws SQLException {
        try {
            execution.execute(SqlStatement.of("INSERT INTO " + name() + " (" + column() + ") VALUES (1)"));
        } catch (SQLException e) {
            if (rows().isEmpty()) {
                throw e;
            }
        }
    }

    private List<String> rows() throws SQLException {
        return execution.query(SqlStatement.of("SELECT " + column() + " FROM " + name()));
    }

    private String name() {
        return table.quoted();
    }

    private String column() {
        return table.quoted(COLUMN);
    }
}
