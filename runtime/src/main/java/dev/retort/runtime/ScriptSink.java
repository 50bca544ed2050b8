package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import dev.retort.error.RetortException;
import java.sql.Connection;
import java.util.List;

/** Keeps the statements of one revision for a script. */
final class ScriptSink extends QueueingSink {

    ScriptSink(Dialect dialect) {
        super(dialect);
    }

    @Override
    public Connection connection() {
        throw RetortException.revision("it asks for op.connection(), but there is none while a script is written:"
                + " say what it does with op.execute(...), or run it against the database");
    }

    List<StatementQueue.Waiting> statements() {
        return queue().take();
    }
}
