package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** One rehearsal on a connection: the steps that the database's rows call for, and the script of them. */
final class RehearsalRun {

    private final Connection connection;
    private final Dialect dialect;
    private final RevisionDirectory directory;
    private final MigrationSettings settings;
    private final VersionTable table;
    private final ScriptText script;

    RehearsalRun(Connection connection, Dialect dialect, RevisionDirectory directory, MigrationSettings settings) {
        this.connection = connection;
        this.dialect = dialect;
        this.directory = directory;
        this.settings = settings;
        this.table = new VersionTable(settings.versionTable(), dialect);
        this.script = new ScriptText(dialect, table, settings.transactions());
    }

    /** Writes down what would run. */
    Rehearsed written(RevisionGraph graph, Function<List<String>, List<RevisionStep>> plan) throws SQLException {
        List<String> rows = table.read(connection);
        List<RevisionStep> steps = plan.apply(rows);
        script.movingOver(graph.replacements(rows));
        if (!steps.isEmpty()) {
            if (!table.isPresent(connection)) {
                script.versionTable();
            }
            new MigrationScript(dialect, directory, settings).write(steps, script);
        }
        return new Rehearsed(steps, script.whole(), false);
    }

    /** Runs it in the transaction that is open, and leaves that to the caller. */
    Rehearsed executed(RevisionGraph graph, Function<List<String>, List<RevisionStep>> plan) throws SQLException {
        List<String> rows = table.read(connection);
        List<RevisionStep> steps = plan.apply(rows);
        List<VersionChange> replacements = graph.replacements(rows);
        table.apply(replacements, connection);
        script.movingOver(replacements);
        if (!steps.isEmpty()) {
            createVersionTable();
            run(steps);
        }
        return new Rehearsed(steps, script.whole(), true);
    }

    private void createVersionTable() throws SQLException {
        if (!table.isPresent(connection)) {
            for (SqlStatement statement : table.creation()) {
                new Execution(connection, dialect).execute(statement);
            }
            script.versionTable();
        }
    }

    private void run(List<RevisionStep> steps) throws SQLException {
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            beforeSteps(revisions.hooks(), steps);
            for (RevisionStep step : steps) {
                RehearsalSink sink = new RehearsalSink(connection, dialect);
                run(new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks()), sink);
                table.apply(step.changes(), connection);
                if (sink.connectionAskedFor()) {
                    script.remark("The next revision asks for op.connection(); what it runs there is not shown.");
                }
                script.step(step, sink.executed());
            }
        }
    }

    private void beforeSteps(MigrationHooks hooks, List<RevisionStep> steps) {
        RehearsalSink sink = new RehearsalSink(connection, dialect);
        try {
            hooks.beforeSteps(sink, steps);
            sink.flush();
        } catch (StatementFailure e) {
            throw RetortException.revision("No revision would run, for a hook before it fails: " + e.words(), e);
        }
        script.beforeSteps(sink.executed());
    }

    private static void run(DirectedMigration migration, RehearsalSink sink) {
        try {
            migration.run(sink);
            sink.flush();
        } catch (StatementFailure e) {
            throw failure(migration, e.words(), e);
        } catch (RetortException e) {
            throw failure(migration, migration.place(e) + e.getMessage(), e);
        } catch (Exception | LinkageError | AssertionError e) {
            throw failure(migration, migration.place(e) + e, e);
        }
    }

    private static RetortException failure(DirectedMigration migration, String what, Throwable cause) {
        return RetortException.revision(
                migration.description() + " would fail in "
                        + migration.step().direction().word() + ": " + what
                        + ". This was a dry run, and nothing was changed",
                cause);
    }
}
