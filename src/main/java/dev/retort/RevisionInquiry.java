package dev.retort;

import dev.retort.diff.SuspectedRename;
import dev.retort.hint.Hint;

/** Who is asked before a revision is written, or told why none is. */
@FunctionalInterface
public interface RevisionInquiry {

    /**
     * Nobody is asked: what goes is dropped, what comes is added, and the revision says what was suspected; and none is written
     * that has one reason for nearly all of it.
     */
    RevisionInquiry NOBODY = suspicion -> Answer.UNKNOWN;

    /** What was answered. */
    enum Answer {
        /** It is a rename. */
        RENAMED,
        /** The one goes and the other comes, and they have nothing to do with each other. */
        REPLACED,
        /** Nobody knows. */
        UNKNOWN
    }

    /** Whether what looks like a rename is one. */
    Answer about(SuspectedRename suspicion);

    /** Hears why there is nothing to write, where that is not all there is to know. */
    default void told(String remark) {}

    /** Whether the revision is wanted, although nearly all of it has one reason that is to be mended elsewhere. */
    default boolean wantsDespite(Hint hint) {
        return false;
    }
}
