package dev.retort.codegen;

/** Writes the source of a revision. The same draft gives the same bytes, on every machine and at any time. */
public final class RevisionRenderer {

    /** The source of the revision that the draft describes. */
    public RevisionSource render(RevisionDraft draft) {
        String className = RevisionName.of(draft.id(), draft.message());
        return new RevisionSource(
                className, className + ".java", MigrationFrame.fill(draft, className, RevisionBody.of(draft)));
    }
}
