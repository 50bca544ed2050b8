package dev.retort.runtime;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Steps that run one after the other on a locked database. */
final class StepsRun {

    private static final int RETRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final RevisionDirectory directory;
    private final MigrationSettings settings;
    private final MigrationListener listener;
    private final LockedDatabase database;

    StepsRun(
            RevisionDirectory directory,
            MigrationSettings settings,
            MigrationListener listener,
            LockedDatabase database) {
        this.directory = directory;
        this.settings = settings;
        this.listener = listener;
        this.database = database;
    }

    /** @param first where the first of the steps begins */
    void run(List<RevisionStep> steps, Position first) throws SQLException {
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            database.prepare();
            beforeUpgrade(revisions.hooks(), steps);
            Map<String, String> checksums = directory.checksums(
                    steps.stream().map(RevisionStep::revision).toList());
            for (int i = 0; i < steps.size(); i++) {
                RevisionStep step = steps.get(i);
                boolean commits = settings.transactions() != TransactionPolicy.ALL || i == steps.size() - 1;
                String checksum = checksums.getOrDefault(step.revision().id(), "");
                listener.started(step);
                long start = System.nanoTime();
                run(step, i == 0 ? first : Position.start(step), checksum, commits, revisions);
                listener.finished(step, Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    /** Again where nothing stands in the way but somebody's lock, and nothing of the revision has stayed. */
    private void run(RevisionStep step, Position from, String checksum, boolean commits, LoadedRevisions revisions) {
        Duration pause = FIRST_PAUSE;
        for (int retry = 1; ; retry++) {
            database.lock().requireHeld();
            DirectedMigration migration =
                    new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks());
            RevisionRun run = new RevisionRun(migration, checksum, database, from, settings.transactions(), commits);
            try {
                run.run();
                return;
            } catch (RetortException e) {
                if (retry > RETRIES || !run.mayRunAgain()) {
                    throw e;
                }
                listener.retrying(step, pause, e.getMessage());
                sleep(pause, e);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration pause, RetortException reason) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private void beforeUpgrade(MigrationHooks hooks, List<RevisionStep> steps) throws SQLException {
        if (hooks.isEmpty()) {
            return;
        }
        Connection connection = database.connection();
        ConnectionSink sink =
                new ConnectionSink(connection, database.dialect(), Progress.ahead(steps.get(0), database), false);
        try {
            hooks.beforeSteps(sink, steps);
            sink.flush();
            connection.commit();
        } catch (StatementFailure e) {
            throw RetortException.revision("No revision is run, for a hook before it fails: " + e.words(), e);
        }
    }
}
