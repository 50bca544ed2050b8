package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import dev.retort.revision.VersionChange;
import java.util.List;

/**
 * Writes down as SQL what a {@link Migrator} would run, without a database: every value is a literal, every statement ends in
 * a semicolon, and each revision is a transaction where the database has them for DDL.
 *
 * <p>Such a script does not look where the database stands: it runs once, on a database that stands where it begins.
 */
public final class MigrationScript {

    private final Dialect dialect;
    private final RevisionDirectory directory;
    private final VersionTable table;

    /** @param dialect the dialect of the database that the script is for */
    public MigrationScript(Dialect dialect, RevisionDirectory directory, MigrationSettings settings) {
        this.dialect = dialect;
        this.directory = directory;
        this.table = new VersionTable(settings.versionTable(), dialect);
    }

    /**
     * The script of an upgrade.
     *
     * @param from where the database stands; {@code base} for an empty one, for which the script creates the version table
     * @param to as {@link RevisionGraph#resolve} reads it
     * @throws RetortException of kind USAGE for a place that is none, and of kind REVISION for a revision that does not
     *     compile, throws, or asks for a connection
     */
    public String upgrade(String from, String to) {
        RevisionGraph graph = directory.graph();
        List<String> current = ids(graph, from);
        return write(current, graph.upgrade(current, to));
    }

    /** The script of a downgrade; otherwise as {@link #upgrade}. */
    public String downgrade(String from, String to) {
        RevisionGraph graph = directory.graph();
        List<String> current = ids(graph, from);
        return write(current, graph.downgrade(current, to));
    }

    /** The script of a stamp; otherwise as {@link #upgrade}. */
    public String stamp(String from, List<String> targets) {
        RevisionGraph graph = directory.graph();
        List<String> current = ids(graph, from);
        StringBuilder script = new StringBuilder();
        writeVersionTable(current, script);
        begin(script);
        writeChanges(VersionChange.between(current, graph.stamp(current, targets)), script);
        end(script);
        return script.toString();
    }

    /** The script that creates the version table. */
    public String versionTable() {
        StringBuilder script = new StringBuilder();
        table.creation().forEach(statement -> writeStatement(statement, script));
        return script.toString();
    }

    private String write(List<String> current, List<RevisionStep> steps) {
        StringBuilder script = new StringBuilder();
        if (steps.isEmpty()) {
            return "";
        }
        writeVersionTable(current, script);
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            writeHooks(revisions.hooks(), steps, script);
            for (RevisionStep step : steps) {
                write(new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks()), script);
            }
        }
        return script.toString();
    }

    private void writeHooks(MigrationHooks hooks, List<RevisionStep> steps, StringBuilder script) {
        ScriptSink sink = new ScriptSink(dialect);
        if (steps.get(0).direction() == Direction.UPGRADE) {
            hooks.beforeUpgrade(new Operations(sink), steps);
        }
        List<StatementQueue.Waiting> statements = sink.statements();
        if (!statements.isEmpty()) {
            script.append("-- Before the upgrade\n\n");
            begin(script);
            statements.forEach(waiting -> writeStatement(waiting.statement(), script));
            end(script);
        }
    }

    private void write(DirectedMigration migration, StringBuilder script) {
        RevisionStep step = migration.step();
        ScriptSink sink = new ScriptSink(dialect);
        migration.runInMemory(sink, "written as a script");
        String message = step.revision().message().isEmpty()
                ? ""
                : ", " + step.revision().message();
        script.append("-- Running ")
                .append(step.direction().word())
                .append(' ')
                .append(step.path())
                .append(message);
        script.append("\n\n");
        begin(script);
        sink.statements().forEach(waiting -> writeStatement(waiting.statement(), script));
        writeChanges(step.changes(), script);
        end(script);
    }

    private void writeVersionTable(List<String> current, StringBuilder script) {
        if (current.isEmpty()) {
            table.creation().forEach(statement -> writeStatement(statement, script));
        }
    }

    private void writeChanges(List<VersionChange> changes, StringBuilder script) {
        changes.forEach(change -> writeStatement(table.statement(change), script));
    }

    private void begin(StringBuilder script) {
        script.append(dialect.hasTransactionalDdl() ? "BEGIN;\n\n" : "");
    }

    private void end(StringBuilder script) {
        script.append(dialect.hasTransactionalDdl() ? "COMMIT;\n\n" : "");
    }

    private void writeStatement(SqlStatement statement, StringBuilder script) {
        String text = dialect.inline(statement).strip();
        script.append(text);
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        if (lastLine.contains("--")) {
            script.append('\n');
        }
        script.append(text.endsWith(";") && !lastLine.contains("--") ? "\n\n" : ";\n\n");
    }

    private static List<String> ids(RevisionGraph graph, String symbol) {
        return graph.resolve(symbol, List.of()).stream().map(RevisionHeader::id).toList();
    }
}
