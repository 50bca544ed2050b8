package dev.retort.cli;

import dev.retort.revision.Direction;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import dev.retort.runtime.MigrationListener;
import java.time.Duration;

/** Says what runs while it runs. */
final class MigrationReport implements MigrationListener, AutoCloseable {

    private final Console console;
    private Waiting waiting;

    MigrationReport(Console console) {
        this.console = console;
        this.waiting = Waiting.on(console, "Waiting for the database");
    }

    @Override
    public void waitingFor(String holder) {
        console.message("Waiting for another process that moves this database: " + holder);
    }

    @Override
    public void movedOver(VersionChange change) {
        if (change instanceof VersionChange.Update update) {
            console.message("The database has applied what '" + update.to() + "' replaces, up to '" + update.from()
                    + "', and now stands at '" + update.to() + "'");
        }
    }

    @Override
    public void started(RevisionStep step) {
        String message = step.revision().message();
        waiting.close();
        console.message((step.direction() == Direction.UPGRADE ? "Running upgrade " : "Running downgrade ")
                + step.path()
                + (message.isEmpty() ? "" : ", " + message));
        waiting = Waiting.on(console, step.revision().id());
    }

    @Override
    public void retrying(RevisionStep step, Duration pause, String reason) {
        waiting.close();
        console.message("Trying again in " + pause.toMillis() + " ms: " + reason);
        waiting = Waiting.on(console, step.revision().id());
    }

    @Override
    public void finished(RevisionStep step, Duration elapsed) {
        waiting.close();
        if (console.isVerbose()) {
            console.message("    done in " + elapsed.toMillis() + " ms");
        }
    }

    @Override
    public void close() {
        waiting.close();
    }
}
