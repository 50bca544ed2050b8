package dev.retort;

import java.util.Objects;

/**
 * A revision to be written.
 *
 * @param message what it is about, empty for nothing said
 * @param id its id, empty for a random one
 * @param placement where it goes in the history
 * @param autogenerate whether it is filled from the difference of database and model
 * @param evenIfEmpty whether it is written when there is no difference
 */
public record NewRevision(String message, String id, Placement placement, boolean autogenerate, boolean evenIfEmpty) {

    public NewRevision {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(placement, "placement");
    }

    /** A revision behind the only head. */
    public NewRevision(String message, String id, boolean autogenerate, boolean evenIfEmpty) {
        this(message, id, Placement.AT_THE_HEAD, autogenerate, evenIfEmpty);
    }
}
