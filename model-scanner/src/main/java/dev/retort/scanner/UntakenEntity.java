package dev.retort.scanner;

import java.util.Objects;

/**
 * An entity class that the scan saw and did not take.
 *
 * @param className its full name
 * @param reason why, as the end of a sentence about it: {@code it does not extend bookstore.BaseEntity}
 */
public record UntakenEntity(String className, String reason) {

    public UntakenEntity {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(reason, "reason");
    }
}
