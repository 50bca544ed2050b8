package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionStep;
import java.util.Arrays;

/**
 * A revision and which of its methods is to run.
 *
 * @param step what it is a part of
 * @param migration the revision itself
 * @param hooks what runs behind it
 */
record DirectedMigration(RevisionStep step, Migration migration, MigrationHooks hooks) {

    /** A revision that runs by itself. */
    DirectedMigration(RevisionStep step, Migration migration) {
        this(step, migration, MigrationHooks.NONE);
    }

    /** Hands the revision an {@code op} that leads to the sink. */
    void run(OperationSink sink) throws Exception {
        Operations op = new Operations(sink);
        if (step.direction() == Direction.UPGRADE) {
            migration.upgrade(op);
        } else {
            migration.downgrade(op);
        }
        hooks.afterRevision(op, step);
    }

    /**
     * Runs the revision where there is no database.
     *
     * @param what what it cannot be if it fails, for the message: {@code replayed}
     */
    void runInMemory(OperationSink sink, String what) {
        try {
            run(sink);
        } catch (Exception | LinkageError | AssertionError e) {
            String message = e instanceof RetortException ? e.getMessage() : e.toString();
            throw RetortException.revision(description() + " cannot be " + what + ": " + place(e) + message, e);
        }
    }

    /** {@code Revision '6a32f8fc32ca' (db/revision/R6a32f8fc32ca_add_new_field.java)}. */
    String description() {
        return "Revision '" + step.revision().id() + "' (" + step.revision().origin() + ")";
    }

    /** The line of the revision's source that an exception came by, for the beginning of a message; empty if none is known. */
    String place(Throwable thrown) {
        String name = migration.getClass().getName();
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(name)
                        || frame.getClassName().startsWith(name + "$"))
                .findFirst()
                .map(frame -> "at " + frame.getFileName() + ":" + frame.getLineNumber() + ": ")
                .orElse("");
    }
}
