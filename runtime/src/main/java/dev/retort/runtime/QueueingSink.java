package dev.retort.runtime;

import dev.retort.dialect.Dialect;

/** Compiles operations as they come, so that what is refused is refused at once, and lets their statements wait. */
abstract class QueueingSink implements OperationSink {

    private final Dialect dialect;
    private final StatementQueue queue;

    QueueingSink(Dialect dialect) {
        this.dialect = dialect;
        this.queue = new StatementQueue(dialect);
    }

    @Override
    public final Dialect dialect() {
        return dialect;
    }

    @Override
    public final void accept(PlacedOperation operation) {
        queue.add(operation);
    }

    final StatementQueue queue() {
        return queue;
    }
}
