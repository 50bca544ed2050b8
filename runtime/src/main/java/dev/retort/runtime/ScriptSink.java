package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.util.List;

/** Keeps the statements of one revision for a script. */
final class ScriptSink implements OperationSink {

    private final Dialect dialect;
    private final StatementQueue queue;

    ScriptSink(Dialect dialect) {
        this.dialect = dialect;
        this.queue = new StatementQueue(dialect);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void accept(PlacedOperation operation) {
        queue.add(operation);
    }

    @Override
    public Connection connection() {
        throw RetortException.revision("it asks for op.connection(), but there is none while a script is written:"
                + " say what it does with op.execute(...), or run it against the database");
    }

    List<StatementQueue.Waiting> statements() {
        return queue.take();
    }
}
