package dev.retort.cli;

import dev.retort.Check;
import dev.retort.diff.DetectedChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A check as text, JSON or SQL. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class CheckReport {

    private final Check check;
    private final ComparisonReport changes;

    /**
     * @param verbose whether the text lists what a hint gives the reason of, too
     */
    CheckReport(Check check, boolean verbose) {
        this.check = check;
        this.changes = new ComparisonReport(check.changes(), verbose);
    }

    /** The whole report, each line ended. */
    String as(Format format) {
        return switch (format) {
            case TEXT ->
                check.drift().isEmpty()
                        ? changes.as(format)
                        : ComparisonReport.ended(changes.reasons())
                                + lines("drift: ", changes.listed(check.drift()))
                                + lines("pending: ", changes.listed(check.pending()));
            case JSON -> json();
            case SQL -> lines("-- drift: ", check.drift()) + changes.as(format);
        };
    }

    /** What to do about what was found, a sentence or two for each kind. */
    List<String> remedies() {
        if (check.changes().hints().isEmpty()) {
            return Stream.of(drifted(), waiting()).flatMap(Optional::stream).toList();
        }
        Optional<String> drifted = changes.listed(check.drift()).isEmpty() ? Optional.empty() : drifted();
        return Stream.concat(drifted.stream(), Stream.of(oneReason())).toList();
    }

    /** A revision would be the wrong answer. */
    private String oneReason() {
        List<DetectedChange> all = check.changes().diff().upgrade();
        int left = check.changes().unexplained(all).size();
        return all.size() + (all.size() == 1 ? " operation is" : " operations are")
                + " pending, and one reason explains "
                + (left == 0 ? "all of it" : "all but " + left)
                + ". See to that before a revision is written.";
    }

    private Optional<String> waiting() {
        int pending = check.pending().size();
        String from = check.drift().isEmpty() ? "" : "--from history ";
        return pending == 0
                ? Optional.empty()
                : Optional.of(pending + (pending == 1 ? " operation is" : " operations are")
                        + " pending. Run 'retort revision" + " --autogenerate " + from
                        + "-m MESSAGE' to write the revision.");
    }

    private Optional<String> drifted() {
        int drift = check.drift().size();
        return drift == 0
                ? Optional.empty()
                : Optional.of("The database has drifted from the history: " + drift
                        + (drift == 1 ? " change was" : " changes were")
                        + " made to it without a revision. Write them as one"
                        + " with 'retort revision --autogenerate --from history --to database -m MESSAGE', or take them"
                        + " back by hand.");
    }

    private static String lines(String prefix, List<DetectedChange> detected) {
        StringBuilder lines = new StringBuilder();
        for (DetectedChange change : detected) {
            lines.append(prefix)
                    .append(Console.shown(change.detected()).replace("\n", "\n" + prefix))
                    .append('\n');
        }
        return lines.toString();
    }

    private String json() {
        return JsonText.object(json -> {
            changes.writeTo(json);
            if (check.driftKnown()) {
                changes.writeTo(json, "drift", check.drift());
            } else {
                json.writeNullField("drift");
            }
            changes.writeTo(json, "pending", check.pending());
        });
    }
}
