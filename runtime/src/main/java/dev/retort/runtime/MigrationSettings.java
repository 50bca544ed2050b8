package dev.retort.runtime;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can be set about running revisions.
 *
 * @param versionTable the table that holds the applied heads, in the connection's default schema unless it names another
 * @param lockTimeout how long to wait for another process that runs revisions
 * @param resumption whether to go on with a revision that is in the database in part
 * @param transactions what a transaction takes in
 * @param tableLockTimeout how long a statement of a revision waits for another session's lock; zero leaves it to the database
 * @param statementTimeout how long a statement of a revision may take; zero leaves it to the database
 */
public record MigrationSettings(
        QualifiedName versionTable,
        Duration lockTimeout,
        Resumption resumption,
        TransactionPolicy transactions,
        Duration tableLockTimeout,
        Duration statementTimeout) {

    /** Table {@code retort_version}, a minute's patience, and a transaction for each revision. */
    public static final MigrationSettings DEFAULT = new MigrationSettings(
            QualifiedName.of("retort_version"),
            Duration.ofSeconds(60),
            Resumption.NONE,
            TransactionPolicy.REVISION,
            Duration.ZERO,
            Duration.ZERO);

    private static final String VERSION = "_version";

    public MigrationSettings {
        Objects.requireNonNull(versionTable, "versionTable");
        Objects.requireNonNull(lockTimeout, "lockTimeout");
        Objects.requireNonNull(resumption, "resumption");
        Objects.requireNonNull(transactions, "transactions");
        Objects.requireNonNull(tableLockTimeout, "tableLockTimeout");
        Objects.requireNonNull(statementTimeout, "statementTimeout");
    }

    public MigrationSettings withVersionTable(QualifiedName other) {
        return new MigrationSettings(other, lockTimeout, resumption, transactions, tableLockTimeout, statementTimeout);
    }

    public MigrationSettings withLockTimeout(Duration other) {
        return new MigrationSettings(versionTable, other, resumption, transactions, tableLockTimeout, statementTimeout);
    }

    public MigrationSettings withResumption(Resumption other) {
        return new MigrationSettings(
                versionTable, lockTimeout, other, transactions, tableLockTimeout, statementTimeout);
    }

    public MigrationSettings withTransactions(TransactionPolicy other) {
        return new MigrationSettings(versionTable, lockTimeout, resumption, other, tableLockTimeout, statementTimeout);
    }

    public MigrationSettings withTableLockTimeout(Duration other) {
        return new MigrationSettings(versionTable, lockTimeout, resumption, transactions, other, statementTimeout);
    }

    public MigrationSettings withStatementTimeout(Duration other) {
        return new MigrationSettings(versionTable, lockTimeout, resumption, transactions, tableLockTimeout, other);
    }

    /** The table whose row is locked while revisions run, on a database whose sessions can hold no lock of their own. */
    public QualifiedName lockTable() {
        return companion("_lock");
    }

    /** The table that tells how far a revision has come that is in the database in part. */
    public QualifiedName positionTable() {
        return companion("_position");
    }

    /** The table that tells what has been run, by whom and with which outcome. */
    public QualifiedName logTable() {
        return companion("_log");
    }

    /** All tables of Retort's own, which take part in no comparison. */
    public Set<QualifiedName> ownTables() {
        return new TreeSet<>(Set.of(versionTable, lockTable(), positionTable(), logTable()));
    }

    /** Beside {@code retort_version} stands {@code retort_lock}; beside {@code applied}, {@code applied_lock}. */
    private QualifiedName companion(String ending) {
        String name = versionTable.name().text();
        String stem = name.endsWith(VERSION) && name.length() > VERSION.length()
                ? name.substring(0, name.length() - VERSION.length())
                : name;
        return versionTable.withName(
                new Identifier(stem + ending, versionTable.name().delimited()));
    }
}
