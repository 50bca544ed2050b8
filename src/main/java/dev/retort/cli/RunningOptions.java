package dev.retort.cli;

import dev.retort.runtime.MigrationSettings;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of every command that moves a database. */
final class RunningOptions {

    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            converter = DurationText.class,
            description =
                    "How long to wait for another process that moves this database, such as 30s; a minute unless given.")
    private Duration lockTimeout;

    MigrationSettings over(MigrationSettings settings) {
        return lockTimeout == null ? settings : settings.withLockTimeout(lockTimeout);
    }
}
