package dev.retort;

import java.util.Objects;

/**
 * A revision to be written.
 *
 * @param message what it is about, empty for nothing said
 * @param id its id, empty for a random one
 * @param autogenerate whether it is filled from the difference of database and model
 * @param evenIfEmpty whether it is written when there is no difference
 */
public record NewRevision(String message, String id, boolean autogenerate, boolean evenIfEmpty) {

    public NewRevision {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(id, "id");
    }
}
