package dev.retort.runtime;

import dev.retort.dialect.Dialect;
import java.sql.Connection;
import java.util.function.Consumer;

/** Where the operations of a revision go: to a connection, into a script, or into a list. */
interface OperationSink {

    Dialect dialect();

    void accept(PlacedOperation operation);

    /** Hears what SQL that it was given does to the schema; only who keeps operations in memory has a use for that. */
    default void effect(PlacedOperation executed, Consumer<Operations> effect) {}

    /**
     * The connection that the revision runs on, after every operation given so far has been executed there.
     *
     * @throws dev.retort.error.RetortException of kind REVISION where there is none
     */
    Connection connection();
}
