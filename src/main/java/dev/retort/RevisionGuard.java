package dev.retort;

import dev.retort.error.RetortException;
import dev.retort.hint.Hint;

/** Keeps a revision from being written that nearly everything goes into for one reason, which is to be mended elsewhere. */
final class RevisionGuard {

    private RevisionGuard() {}

    /**
     * Lets pass what has no such reason, or is wanted all the same.
     *
     * @throws RetortException of kind USAGE for all else
     */
    static void require(NewRevision request, Comparison comparison, RevisionInquiry inquiry) {
        for (Hint hint : comparison.hints()) {
            if (!request.forced() && !request.drops() && !inquiry.wantsDespite(hint)) {
                throw RetortException.usage(
                        "No revision is written, for nearly all of it would come of one reason. " + hint.reason() + " "
                                + hint.remedy()
                                + " Where the entities are right and the database is to follow them, say --force.");
            }
        }
    }
}
