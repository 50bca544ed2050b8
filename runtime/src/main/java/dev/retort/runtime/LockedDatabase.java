package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database that nobody else moves meanwhile.
 *
 * @param lock what keeps the others away
 * @param connection what revisions run on; not in auto-commit mode
 * @param versions the table that tells where the database stands
 * @param positions the table that tells how far a revision has come that is there in part
 * @param log the table that tells what has been run
 */
record LockedDatabase(
        MigrationLock lock, Connection connection, VersionTable versions, PositionTable positions, LogTable log) {

    static LockedDatabase of(MigrationLock lock, Connection connection, MigrationSettings settings) {
        return new LockedDatabase(
                lock,
                connection,
                new VersionTable(settings.versionTable(), lock.dialect()),
                new PositionTable(settings.positionTable(), lock.dialect()),
                new LogTable(settings.logTable(), lock.dialect()));
    }

    Dialect dialect() {
        return lock.dialect();
    }

    /** Creates the tables that have to be there before a revision runs; where DDL is transactional, others follow when needed. */
    void prepare() throws SQLException {
        versions.ensure(connection);
        log.ensure(connection);
        if (!dialect().hasTransactionalDdl()) {
            positions.ensure(connection);
        }
    }
}
