package dev.retort.hint;

import dev.retort.diff.DetectedChange;
import dev.retort.schema.ObjectPath;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One reason for nearly all that leads from a schema to the model, and what to do about it.
 *
 * @param cause which reason it is
 * @param reason what was found, a sentence or two
 * @param remedy what to do about it, likewise
 * @param explained the operations that come of it, in their order; the others have reasons of their own
 */
public record Hint(Cause cause, String reason, String remedy, List<DetectedChange> explained) {

    /** The reasons that are looked for. */
    public enum Cause {
        /** The model is read with another naming strategy than the database was made by. */
        NAMING,
        /** The model asks for its tables in another schema than they are in. */
        SCHEMA,
        /** The model is read for another database than the server is, or another version of it. */
        DIALECT;

        /** The cause in lower case: {@code naming}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Hint {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(remedy, "remedy");
        explained = List.copyOf(explained);
    }

    /** What the operations touch that come of it. */
    public Set<ObjectPath> subjects() {
        return explained.stream()
                .map(change -> change.operation().subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
