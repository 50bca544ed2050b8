package dev.retort.cli;

import dev.retort.Check;
import dev.retort.diff.DetectedChange;
import java.util.List;

/** A check as text, JSON or SQL. The JSON's shape is stable; {@code docs/json.md} describes it. */
final class CheckReport {

    private final Check check;
    private final ComparisonReport changes;

    CheckReport(Check check) {
        this.check = check;
        this.changes = new ComparisonReport(check.changes());
    }

    /** The whole report, each line ended. */
    String as(Format format) {
        return switch (format) {
            case TEXT ->
                check.drift().isEmpty()
                        ? changes.as(format)
                        : lines("drift: ", check.drift()) + lines("pending: ", check.pending());
            case JSON -> json();
            case SQL -> lines("-- drift: ", check.drift()) + changes.as(format);
        };
    }

    /** What to do about what was found, a sentence or two for each kind. */
    List<String> remedies() {
        int drift = check.drift().size();
        int pending = check.pending().size();
        String waiting = pending + (pending == 1 ? " operation is" : " operations are")
                + " pending. Run 'retort revision" + " --autogenerate " + (drift == 0 ? "" : "--from history ")
                + "-m MESSAGE' to write the revision.";
        if (drift == 0) {
            return pending == 0 ? List.of() : List.of(waiting);
        }
        String drifted = "The database has drifted from the history: " + drift
                + (drift == 1 ? " change was" : " changes were")
                + " made to it without a revision. Write them as one with"
                + " 'retort revision --autogenerate --from history --to database -m MESSAGE', or take them back by hand.";
        return pending == 0 ? List.of(drifted) : List.of(drifted, waiting);
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
