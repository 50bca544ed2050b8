package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.Operation;
import java.util.List;

/** What a revision would do, as operations: it is run with no database behind it. */
public final class Recording {

    private Recording() {}

    /**
     * The operations of {@link Migration#upgrade}, every name resolved by the dialect's convention.
     *
     * @throws RetortException of kind REVISION if the revision throws, or asks for a connection
     */
    public static List<Operation> ofUpgrade(Migration migration, Dialect dialect) {
        return of(dialect, migration::upgrade);
    }

    /** The operations of {@link Migration#downgrade}; otherwise as {@link #ofUpgrade}. */
    public static List<Operation> ofDowngrade(Migration migration, Dialect dialect) {
        return of(dialect, migration::downgrade);
    }

    private interface Direction {
        void run(Operations op) throws Exception;
    }

    private static List<Operation> of(Dialect dialect, Direction direction) {
        RecordingSink sink = new RecordingSink(dialect);
        try {
            direction.run(new Operations(sink));
        } catch (RetortException e) {
            throw e;
        } catch (Exception e) {
            throw RetortException.revision("The revision throws " + e, e);
        }
        return sink.operations().stream().map(PlacedOperation::operation).toList();
    }
}
