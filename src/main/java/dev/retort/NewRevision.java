package dev.retort;

import java.util.List;
import java.util.Objects;

/**
 * A revision to be written.
 *
 * @param message what it is about, empty for nothing said
 * @param id its id, empty for a random one
 * @param placement where it goes in the history
 * @param autogenerate whether it is filled from the difference of two schemas
 * @param from the first of them
 * @param to the second
 * @param evenIfEmpty whether it is written when there is no difference
 * @param renames what was renamed between the two: {@code job=task} for a table, {@code job.mail=email} for a column
 * @param drops whether it is filled with the drops that were put off, and nothing else
 * @param forced whether it is written although nearly all of it has one reason that is to be mended elsewhere
 */
public record NewRevision(
        String message,
        String id,
        Placement placement,
        boolean autogenerate,
        Source from,
        Source to,
        boolean evenIfEmpty,
        List<String> renames,
        boolean drops,
        boolean forced) {

    public NewRevision {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(placement, "placement");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        renames = List.copyOf(renames);
    }

    /** A revision without renames that anybody knows of. */
    public NewRevision(
            String message,
            String id,
            Placement placement,
            boolean autogenerate,
            Source from,
            Source to,
            boolean evenIfEmpty) {
        this(message, id, placement, autogenerate, from, to, evenIfEmpty, List.of(), false, false);
    }

    /** A revision that, if it is filled, leads from the database to the model. */
    public NewRevision(String message, String id, Placement placement, boolean autogenerate, boolean evenIfEmpty) {
        this(message, id, placement, autogenerate, Source.DATABASE, Source.MODEL, evenIfEmpty);
    }

    /** A revision behind the only head. */
    public NewRevision(String message, String id, boolean autogenerate, boolean evenIfEmpty) {
        this(message, id, Placement.AT_THE_HEAD, autogenerate, evenIfEmpty);
    }

    /** This revision, filled with what leads from one schema to another. */
    public NewRevision leading(Source start, Source end) {
        return new NewRevision(message, id, placement, true, start, end, evenIfEmpty, renames, drops, forced);
    }

    /** This revision, with what was renamed. */
    public NewRevision renaming(List<String> stated) {
        return new NewRevision(message, id, placement, autogenerate, from, to, evenIfEmpty, stated, drops, forced);
    }

    /** This revision, filled with the drops that were put off. */
    public NewRevision dropping() {
        return new NewRevision(message, id, placement, true, from, to, evenIfEmpty, renames, true, forced);
    }

    /** This revision, written whatever a {@link dev.retort.hint.Hint} says against it. */
    public NewRevision despiteHints() {
        return new NewRevision(message, id, placement, autogenerate, from, to, evenIfEmpty, renames, drops, true);
    }
}
