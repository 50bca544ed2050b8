package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.Execute;
import dev.retort.runtime.History.OpaqueStatement;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** A schema as revisions change it in memory, one after the other. */
final class Replay {

    private final Dialect dialect;
    private final List<OpaqueStatement> opaque = new ArrayList<>();
    private Schema schema = Schema.EMPTY;

    Replay(Dialect dialect) {
        this.dialect = dialect;
    }

    void run(DirectedMigration migration) {
        RecordingSink sink = new RecordingSink(dialect);
        migration.runInMemory(sink, "replayed");
        for (PlacedOperation placed : sink.operations()) {
            schema = after(placed, migration);
            if (placed.operation() instanceof Execute execute && isOpaque(execute)) {
                opaque.add(new OpaqueStatement(migration.step().revision().id(), placed.place(), execute.sql()));
            }
        }
    }

    History history() {
        return new History(dialect.canonical(schema), opaque);
    }

    private static boolean isOpaque(Execute execute) {
        return !execute.effect().known() && SchemaReach.isPossible(execute.sql());
    }

    /** What is not there may have been made by SQL before, so that is said as well. */
    private Schema after(PlacedOperation placed, DirectedMigration migration) {
        try {
            return placed.operation().applyTo(schema);
        } catch (RetortException e) {
            String suspect = opaque.stream()
                    .map(statement -> ". " + statement)
                    .findFirst()
                    .orElse("");
            throw RetortException.revision(
                    migration.description() + " cannot be replayed: at " + placed.place() + ": " + e.getMessage()
                            + suspect,
                    e);
        }
    }
}
