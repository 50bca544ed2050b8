package dev.retort;

import dev.retort.diff.SuspectedRename;

/** Who is asked whether what looks like a rename is one. */
@FunctionalInterface
public interface RenameInquiry {

    /** Nobody is asked: what goes is dropped, what comes is added, and the revision says what was suspected. */
    RenameInquiry NOBODY = suspicion -> Answer.UNKNOWN;

    /** What was answered. */
    enum Answer {
        /** It is a rename. */
        RENAMED,
        /** The one goes and the other comes, and they have nothing to do with each other. */
        REPLACED,
        /** Nobody knows. */
        UNKNOWN
    }

    Answer about(SuspectedRename suspicion);
}
