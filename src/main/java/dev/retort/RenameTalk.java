package dev.retort;

import dev.retort.diff.Diff;
import dev.retort.diff.SuspectedRename;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares, asks about what looks like a rename, and compares anew with the answers, until there is nothing left to ask. */
final class RenameTalk {

    private final RevisionInquiry inquiry;
    private final Function<List<Operation>, Diff> comparison;
    private final List<Operation> renames;
    private final List<SuspectedRename> unknown = new ArrayList<>();
    private final List<SuspectedRename> replaced = new ArrayList<>();

    /**
     * @param comparison compares, given the renames that are known
     * @param known the renames that somebody has said
     */
    RenameTalk(RevisionInquiry inquiry, Function<List<Operation>, Diff> comparison, List<Operation> known) {
        this.inquiry = inquiry;
        this.comparison = comparison;
        this.renames = new ArrayList<>(known);
    }

    /** The difference with all that was answered. A renamed table may hold columns to ask about. */
    Diff settled() {
        Diff diff = comparison.apply(renames);
        while (ask(diff)) {
            diff = comparison.apply(renames);
        }
        return diff.cleared(replaced);
    }

    /** Whether an answer makes another difference. */
    private boolean ask(Diff diff) {
        int before = renames.size();
        for (SuspectedRename suspicion : diff.suspectedRenames()) {
            if (!unknown.contains(suspicion) && !replaced.contains(suspicion)) {
                switch (inquiry.about(suspicion)) {
                    case RENAMED -> renames.add(suspicion.rename());
                    case REPLACED -> replaced.add(suspicion);
                    case UNKNOWN -> unknown.add(suspicion);
                }
            }
        }
        return renames.size() > before;
    }
}
