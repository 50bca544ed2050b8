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

    private static final String DETECTED = "Detected ";

    public DetectedChange {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(sentence, "sentence");
    }

    /** What was detected, without saying so: {@code added column 'job.new_field'}. */
    public String detected() {
        return sentence.startsWith(DETECTED) ? sentence.substring(DETECTED.length()) : sentence;
    }
}
