package dev.retort.runtime;

import dev.retort.error.RetortException;
import java.util.function.Consumer;

/** SQL that a revision has asked for, of which it may say what it does to the schema. */
public final class Executed {

    private final OperationSink sink;
    private final PlacedOperation operation;

    Executed(OperationSink sink, PlacedOperation operation) {
        this.sink = sink;
        this.operation = operation;
    }

    /**
     * Says what the statement does to tables, sequences and types, for those who replay the revisions without a database. The
     * database itself hears nothing of it.
     *
     * <pre>{@code
     * op.execute("alter table job add column run_at tstzrange").effect(schema -> schema.addColumn(
     *         "job", column("run_at", type("tstzrange"))));
     * op.execute("select partman.create_parent('public.event')").effect(schema -> {});
     * }</pre>
     *
     * @param effect asks its {@code Operations} for the same changes; it is not called where a database carries out the SQL
     * @throws RetortException of kind REVISION, in a replay, for SQL within the effect, or a name or text that is missing
     */
    public void effect(Consumer<Operations> effect) {
        Notation.present(effect, "An effect", "say what the statement does, or nothing at all");
        sink.effect(operation, effect);
    }
}
