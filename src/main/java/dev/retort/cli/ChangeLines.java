package dev.retort.cli;

import dev.retort.HibernateUpgrade;
import dev.retort.diff.DetectedChange;
import java.util.ArrayList;
import java.util.List;

/** Detected changes as lines for a person: what a newer Hibernate brings by itself comes last, under a line that says so. */
final class ChangeLines {

    private ChangeLines() {}

    static List<String> of(List<DetectedChange> changes, HibernateUpgrade upgrade) {
        List<String> lines = new ArrayList<>();
        List<String> brought = new ArrayList<>();
        for (DetectedChange change : changes) {
            upgrade.reason(change)
                    .ifPresentOrElse(
                            reason -> brought.add("  " + change.sentence() + ": " + reason),
                            () -> lines.add(change.sentence()));
        }
        if (!brought.isEmpty()) {
            lines.add("Of a kind that comes with the upgrade of Hibernate ORM from " + upgrade.from()
                    + ", which wrote the last revision, to " + upgrade.to() + ":");
            lines.addAll(brought);
        }
        return lines.stream().distinct().toList();
    }
}
