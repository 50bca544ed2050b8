package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import dev.retort.operation.Effect;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
    public void effect(PlacedOperation executed, Consumer<Operations> effect) {
        RecordingSink said = new RecordingSink(dialect);
        effect.accept(new Operations(said));
        operations.replaceAll(placed -> placed == executed ? placed.withEffect(said.effect()) : placed);
    }

    private Effect effect() {
        List<Operation> changes =
                operations.stream().map(PlacedOperation::operation).toList();
        changes.stream().filter(Execute.class::isInstance).findFirst().ifPresent(sql -> {
            throw RetortException.revision("\"" + SqlText.shortened(((Execute) sql).sql())
                    + "\" cannot be the effect of a statement: say there which tables change, as in effect(schema ->"
                    + " schema.addColumn(...))");
        });
        return Effect.of(changes);
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
