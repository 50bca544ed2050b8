package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
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
    private final MigrationSettings settings;

    /** @param dialect the dialect of the database that the script is for */
    public MigrationScript(Dialect dialect, RevisionDirectory directory, MigrationSettings settings) {
        this.dialect = dialect;
        this.directory = directory;
        this.settings = settings;
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
        return write(graph.replacements(List.of(from)), current, graph.upgrade(current, to));
    }

    /** The script of a downgrade; otherwise as {@link #upgrade}. */
    public String downgrade(String from, String to) {
        RevisionGraph graph = directory.graph();
        List<String> current = ids(graph, from);
        return write(graph.replacements(List.of(from)), current, graph.downgrade(current, to));
    }

    /** The script of a stamp; otherwise as {@link #upgrade}. */
    public String stamp(String from, List<String> targets) {
        RevisionGraph graph = directory.graph();
        List<String> current = ids(graph, from);
        ScriptText script = new ScriptText(dialect, table, settings.transactions());
        createVersionTable(current, script);
        script.changes(VersionChange.between(current, graph.stamp(current, targets)));
        return script.whole();
    }

    /** The script that creates the version table. */
    public String versionTable() {
        ScriptText script = new ScriptText(dialect, table, settings.transactions());
        script.versionTable();
        return script.whole();
    }

    private String write(List<VersionChange> replacements, List<String> current, List<RevisionStep> steps) {
        ScriptText script = new ScriptText(dialect, table, settings.transactions());
        script.movingOver(replacements);
        if (!steps.isEmpty()) {
            createVersionTable(current, script);
            write(steps, script);
        }
        return script.whole();
    }

    /** Adds what the steps would run to a script. */
    void write(List<RevisionStep> steps, ScriptText script) {
        try (LoadedRevisions revisions =
                directory.load(steps.stream().map(RevisionStep::revision).toList())) {
            ScriptSink before = new ScriptSink(dialect);
            revisions.hooks().beforeSteps(before, steps);
            script.beforeSteps(before.statements());
            for (RevisionStep step : steps) {
                ScriptSink sink = new ScriptSink(dialect);
                new DirectedMigration(step, revisions.migration(step.revision()), revisions.hooks())
                        .runInMemory(sink, "written as a script");
                script.step(step, sink.statements());
            }
        }
    }

    private static void createVersionTable(List<String> current, ScriptText script) {
        if (current.isEmpty()) {
            script.versionTable();
        }
    }

    private static List<String> ids(RevisionGraph graph, String symbol) {
        return graph.resolve(symbol, List.of()).stream().map(RevisionHeader::id).toList();
    }
}
