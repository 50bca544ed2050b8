package dev.retort;

import dev.retort.Status.ModelStatus;
import dev.retort.Status.Past;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionStep;
import dev.retort.runtime.ChangedRevisions;
import dev.retort.runtime.LogEntry;
import dev.retort.runtime.MigrationSettings;
import dev.retort.runtime.Migrator;
import dev.retort.runtime.RevisionDirectory;
import java.util.List;

/** Finds out how things stand, and changes nothing. What one part cannot tell, the others tell all the same. */
final class StatusReader {

    private final DatabaseConnections connections;
    private final MigrationSettings settings;
    private final RevisionDirectory directory;
    private final Comparer comparer;

    StatusReader(
            DatabaseConnections connections,
            MigrationSettings settings,
            RevisionDirectory directory,
            Comparer comparer) {
        this.connections = connections;
        this.settings = settings;
        this.directory = directory;
        this.comparer = comparer;
    }

    Status read(RevisionGraph graph) {
        try (LiveDatabase database = LiveDatabase.open(connections)) {
            String holder = Migrator.lockHolder(database.connection(), settings).orElse("");
            List<String> rows = graph.standing(Migrator.current(database.connection(), database.dialect(), settings));
            boolean known = graph.unknown(rows).isEmpty();
            List<RevisionStep> pending = known ? graph.upgrade(rows, "heads") : List.of();
            return new Status(
                    connections.shownUrl(),
                    database.dialect().server().toString(),
                    graph,
                    rows,
                    pending,
                    known ? model(pending, database) : unknown("the database stands at a revision that is not here"),
                    past(rows, database),
                    holder);
        }
    }

    private Past past(List<String> rows, LiveDatabase database) {
        List<LogEntry> log = Migrator.log(database.connection(), database.dialect(), settings);
        return new Past(
                Migrator.unfinished(database.connection(), database.dialect(), settings).stream()
                        .toList(),
                ChangedRevisions.among(directory, rows, log),
                log);
    }

    private ModelStatus model(List<RevisionStep> pending, LiveDatabase database) {
        if (!pending.isEmpty()) {
            return unknown("the database is not up to date");
        }
        try {
            return new ModelStatus(
                    comparer.fromDatabase(Source.MODEL, database).diff().upgrade(), "");
        } catch (RetortException e) {
            return unknown(e.getMessage());
        }
    }

    private static ModelStatus unknown(String reason) {
        return new ModelStatus(List.of(), reason);
    }
}
