package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Keeps the operations of a revision, and runs none. */
final class RecordingSink implements OperationSink {

    private final Dialect dialect;
    private final List<PlacedOperation> operations = new ArrayList<>();

    RecordingSink(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void accept(PlacedOperation operation) {
        operations.add(operation);
    }

    @Override
    public Connection connection() {
        throw RetortException.revision(
                "it asks for op.connection(), but there is none in a replay in memory: say what it"
                        + " does with op.execute(...), or compare with a database instead of the history");
    }

    List<PlacedOperation> operations() {
        return List.copyOf(operations);
    }
}
