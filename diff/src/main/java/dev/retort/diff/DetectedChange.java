package dev.retort.diff;

import dev.retort.operation.Operation;
import java.util.Objects;

/**
 * An operation that leads from one schema to another, and why it is needed.
 *
 * @param operation the operation, with every name resolved
 * @param sentence one sentence without a full stop: {@code Detected added column 'job.new_field'}
 */
public record DetectedChange(Operation operation, String sentence) {

    public DetectedChange {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(sentence, "sentence");
    }
}
