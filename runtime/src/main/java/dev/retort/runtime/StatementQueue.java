package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.RetortException;
import java.util.ArrayList;
import java.util.List;

/** Compiles the operations of one revision as they come, and refuses by name what the database cannot do. */
final class StatementQueue {

    /**
     * A statement that waits to be run.
     *
     * @param operation what it belongs to
     * @param statement the SQL
     */
    record Waiting(PlacedOperation operation, SqlStatement statement) {}

    private final Dialect dialect;
    private List<Waiting> waiting = new ArrayList<>();

    StatementQueue(Dialect dialect) {
        this.dialect = dialect;
    }

    void add(PlacedOperation operation) {
        dialect.refusal(operation.operation()).ifPresent(reason -> {
            throw RetortException.revision(operation.words() + ": " + reason);
        });
        for (SqlStatement statement : dialect.compile(operation.operation())) {
            waiting.add(new Waiting(operation, statement));
        }
    }

    /** What has waited so far; from now on it waits no more. */
    List<Waiting> take() {
        List<Waiting> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }
}
