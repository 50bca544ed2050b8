package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.BulkInsert;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.OwnOperation;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of revisions does from its first to its last, and back, as operations.
 *
 * @param upgrade the operations of every upgrade, in order
 * @param downgrade the operations of every downgrade, those of the last revision first
 */
public record RecordedLine(List<Operation> upgrade, List<Operation> downgrade) {

    public RecordedLine {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /**
     * Records a line.
     *
     * @param line the revisions, oldest first
     * @throws RetortException of kind REVISION, naming the revision, for one that does not compile, throws, asks for a
     *     connection, runs outside its transaction, or says what its SQL does to the schema, which nobody could write down
     */
    public static RecordedLine of(RevisionDirectory directory, List<RevisionHeader> line, Dialect dialect) {
        List<Operation> upgrade = new ArrayList<>();
        List<Operation> downgrade = new ArrayList<>();
        try (LoadedRevisions revisions = directory.load(line)) {
            for (RevisionHeader revision : line) {
                Migration migration = revisions.migration(revision);
                upgrade.addAll(recorded(Direction.UPGRADE, revision, migration, dialect));
                downgrade.addAll(0, recorded(Direction.DOWNGRADE, revision, migration, dialect));
            }
        }
        return new RecordedLine(upgrade, downgrade);
    }

    /** Whether a schema tells all that the operations do; not so of SQL, of rows and of a project's own operations. */
    public boolean isOfSchemasAlone() {
        return upgrade.stream().allMatch(RecordedLine::isOfSchema)
                && downgrade.stream().allMatch(RecordedLine::isOfSchema);
    }

    private static boolean isOfSchema(Operation operation) {
        return !(operation instanceof Execute || operation instanceof BulkInsert || operation instanceof OwnOperation);
    }

    private static List<Operation> recorded(
            Direction direction, RevisionHeader revision, Migration migration, Dialect dialect) {
        RecordingSink sink = new RecordingSink(dialect);
        DirectedMigration directed = new DirectedMigration(new RevisionStep(direction, revision, List.of()), migration);
        directed.runInMemory(sink, "squashed");
        for (PlacedOperation placed : sink.operations()) {
            if (placed.outsideTransaction()) {
                throw RetortException.revision(directed.description() + " cannot be squashed: at " + placed.place()
                        + " it runs outside any transaction, which the rest of the range does not. Squash what lies"
                        + " before it and behind it apart");
            }
            if (placed.operation() instanceof Execute execute
                    && execute.effect().known()) {
                throw RetortException.revision(directed.description() + " cannot be squashed: at " + placed.place()
                        + " it says what its SQL does to the schema, which no file but its own can say. Squash what lies"
                        + " before it and behind it apart");
            }
        }
        return sink.operations().stream().map(PlacedOperation::operation).toList();
    }
}
