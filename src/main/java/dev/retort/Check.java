package dev.retort;

import dev.retort.diff.DetectedChange;
import dev.retort.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param changes what leads from the database to the model
 * @param driftKnown whether revisions make something and can be replayed, so that it is known what was done without them
 * @param drift what leads from the history to the database: what somebody did there by hand; none where that is not known
 * @param pending what leads from the history to the model: what has no revision yet; where drift is not known, all that leads
 *     from the database to the model
 * @param remarks what was left alone or could not be seen or told, each a sentence for a person
 */
public record Check(
        Comparison changes,
        boolean driftKnown,
        List<DetectedChange> drift,
        List<DetectedChange> pending,
        List<String> remarks) {

    public Check {
        Objects.requireNonNull(changes, "changes");
        drift = List.copyOf(drift);
        pending = List.copyOf(pending);
        remarks = List.copyOf(remarks);
    }

    /** A check before there is a history. */
    static Check withoutHistory(Comparison changes) {
        return new Check(changes, false, List.of(), changes.diff().upgrade(), changes.remarks());
    }

    /** A check that the history takes no part in, for the reason given. */
    static Check withoutHistory(Comparison changes, String reason) {
        List<String> remarks = new ArrayList<>(changes.remarks());
        remarks.add("What was changed in the database by hand cannot be told from what is pending. " + reason);
        return new Check(changes, false, List.of(), changes.diff().upgrade(), remarks);
    }

    /** The remarks, and what to know before a revision is made of the changes. */
    List<String> advice() {
        List<String> advice = new ArrayList<>(remarks);
        if (!drift.isEmpty()) {
            advice.add("Drift: the database has what no revision made (" + listed(drift)
                    + "), and this revision takes that"
                    + " back, which the history knows nothing of. To keep it, write it first, with 'retort revision"
                    + " --autogenerate --from history --to database'; to leave it out, say --from history.");
        }
        return advice;
    }

    /** What to know where nothing leads from the database to the model, and yet no revision made the database so. */
    Optional<String> unrecorded(RevisionGraph revisions) {
        boolean beforeTheFirst = revisions.revisions().isEmpty()
                && !changes.diff().from().tables().isEmpty();
        if (!changes.isEmpty() || drift.isEmpty() && !beforeTheFirst) {
            return Optional.empty();
        }
        String what = beforeTheFirst
                ? "there is no revision that makes what they have"
                : "no revision makes all that they have (" + listed(drift) + ")";
        return Optional.of("The database and the entities agree, but " + what
                + ", so no other database gets it. Write it with 'retort revision --autogenerate --from history --to database -m"
                + " MESSAGE', and record it here with 'retort stamp ID'.");
    }

    private static String listed(List<DetectedChange> changes) {
        return changes.stream().map(DetectedChange::detected).collect(Collectors.joining(", "));
    }

    /** Whether database, model and history agree, as far as that is known. */
    public boolean isEmpty() {
        return drift.isEmpty() && pending.isEmpty();
    }
}
