package dev.retort.runtime;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.time.Duration;
import java.util.Objects;

/**
 * What can be set about running revisions.
 *
 * @param versionTable the table that holds the applied heads, in the connection's default schema unless it names another
 * @param lockTimeout how long to wait for another process that runs revisions
 */
public record MigrationSettings(QualifiedName versionTable, Duration lockTimeout) {

    /** Table {@code retort_version}, and a minute's patience. */
    public static final MigrationSettings DEFAULT =
            new MigrationSettings(QualifiedName.of("retort_version"), Duration.ofSeconds(60));

    public MigrationSettings {
        Objects.requireNonNull(versionTable, "versionTable");
        Objects.requireNonNull(lockTimeout, "lockTimeout");
    }

    public MigrationSettings withVersionTable(QualifiedName other) {
        return new MigrationSettings(other, lockTimeout);
    }

    public MigrationSettings withLockTimeout(Duration other) {
        return new MigrationSettings(versionTable, other);
    }

    /** The table whose row is locked while revisions run, on a database whose sessions can hold no lock of their own. */
    public QualifiedName lockTable() {
        Identifier name = versionTable.name();
        return versionTable.withName(new Identifier(name.text() + "_lock", name.delimited()));
    }
}
