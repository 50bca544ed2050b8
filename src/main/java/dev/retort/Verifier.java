package dev.retort;

import dev.retort.Verification.Finding;
import dev.retort.Verification.Kind;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.SchemaDiff;
import dev.retort.error.RetortException;
import dev.retort.revision.RevisionHeader;
import dev.retort.revision.RevisionStep;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs every revision on an empty database, one at a time, and compares before and behind. */
final class Verifier {

    private final Retort retort;
    private final LiveDatabase database;
    private final Comparer comparer;
    private final List<Finding> findings = new ArrayList<>();

    Verifier(Retort retort, LiveDatabase database, Comparer comparer) {
        this.retort = retort;
        this.database = database;
        this.comparer = comparer;
    }

    /**
     * Goes up to all heads, compares with the model, goes down step by step, and up again.
     *
     * @throws RetortException of kind REVISION for a revision that does not run at all
     */
    Verification run() {
        List<RevisionHeader> revisions = retort.revisions().upgrade(List.of(), "heads").stream()
                .map(RevisionStep::revision)
                .toList();
        List<Schema> before = new ArrayList<>();
        for (RevisionHeader revision : revisions) {
            before.add(comparer.present(database));
            retort.upgrade(revision.id());
        }
        Schema top = comparer.present(database);
        for (DetectedChange change :
                comparer.fromDatabase(Source.MODEL, database).diff().upgrade()) {
            findings.add(new Finding(Kind.MODEL, "", change.detected()));
        }
        if (goDown(revisions, before)) {
            goUpAgain(top);
        }
        return new Verification(database.dialect().server().toString(), revisions, findings);
    }

    /** Whether it came down to the base. What an earlier downgrade has left behind is not told of the next as well. */
    private boolean goDown(List<RevisionHeader> revisions, List<Schema> before) {
        Set<String> told = new LinkedHashSet<>();
        for (int i = revisions.size() - 1; i >= 0; i--) {
            RevisionHeader revision = revisions.get(i);
            try {
                retort.downgrade(below(revision));
            } catch (RetortException e) {
                findings.add(new Finding(Kind.DOWNGRADE, revision.id(), e.getMessage()));
                return false;
            }
            differences(before.get(i)).stream()
                    .filter(told::add)
                    .forEach(found -> findings.add(new Finding(Kind.DOWNGRADE, revision.id(), found)));
        }
        return true;
    }

    private void goUpAgain(Schema top) {
        try {
            retort.upgrade("heads");
            differences(top).forEach(found -> findings.add(new Finding(Kind.AGAIN, "", found)));
        } catch (RetortException e) {
            findings.add(new Finding(Kind.AGAIN, "", e.getMessage()));
        }
    }

    /** The target that takes back this revision alone, which nothing that is applied needs any more. */
    private static String below(RevisionHeader revision) {
        return revision.id() + "@"
                + (revision.isBase() ? "base" : revision.revises().get(0));
    }

    private List<String> differences(Schema expected) {
        return SchemaDiff.between(
                        expected,
                        comparer.present(database),
                        database.dialect(),
                        database.canonicalizer(),
                        DiffOptions.ALL)
                .upgrade()
                .stream()
                .map(DetectedChange::detected)
                .toList();
    }
}
