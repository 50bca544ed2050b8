package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Schema;

/**
 * An operation, and a schema that it can be applied to.
 *
 * @param title what the case is about
 * @param before the schema before the operation
 * @param operation the operation
 */
record OperationCase(String title, Schema before, Operation operation) {

    @Override
    public String toString() {
        return title;
    }
}
