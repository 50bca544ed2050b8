package dev.retort.cli;

import dev.retort.error.RetortException;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.RevisionRange;

/** Where a script begins and ends, for nobody asks the database where it stands. */
final class Offline {

    private static final String BASE = "base";
    private static final String HEADS = "heads";

    private Offline() {}

    /**
     * The range that a script covers, both ends named: {@code FROM:TO}, or {@code TO} for one from the base.
     *
     * @throws RetortException of kind USAGE if it begins where the database stands, or is no range
     */
    static RevisionRange range(String target) {
        RevisionRange range = RevisionRange.isRange(target) ? RevisionRange.of(target) : new RevisionRange("", target);
        if (range.asksDatabase() || RevisionGraph.asksDatabase(range.from())) {
            throw RetortException.usage(
                    "'" + target + "' counts from where the database stands, which --sql does not ask."
                            + " Name both ends, as in 'b2b2:head'.");
        }
        return new RevisionRange(
                range.from().isEmpty() ? BASE : range.from(), range.to().isEmpty() ? HEADS : range.to());
    }

    /** Refuses a range where the database is asked. */
    static void refuseRange(String target) {
        if (RevisionRange.isRange(target)) {
            throw RetortException.usage(
                    "'" + target + "' is a range, which only --sql takes: the database is asked where it"
                            + " stands. Name where to go alone.");
        }
    }
}
