package dev.retort.cli;

import dev.retort.runtime.LogEntry;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A row of the log in one line: {@code 2026-11-20T10:15:30Z upgrade by app on build7, 12 ms, retort 0.1.0}. */
final class LogLine {

    private LogLine() {}

    static String of(LogEntry entry) {
        String host = entry.host().isEmpty() ? "" : " on " + entry.host();
        String outcome = entry.succeeded() ? "" : "; failed: " + entry.error();
        return entry.started().truncatedTo(ChronoUnit.SECONDS) + " "
                + entry.action().name().toLowerCase(Locale.ROOT) + " by " + entry.user() + host + ", "
                + entry.elapsed().toMillis() + " ms, retort " + entry.toolVersion() + outcome;
    }
}
