package dev.retort;

import dev.retort.revision.RevisionHeader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What came of running every revision on an empty database, there, back, and there again.
 *
 * @param server the database that they ran on, {@code PostgreSQL 18}
 * @param revisions the revisions that ran, in order
 * @param findings what is wrong with them, in the order in which it was found
 */
public record Verification(String server, List<RevisionHeader> revisions, List<Finding> findings) {

    public Verification {
        Objects.requireNonNull(server, "server");
        revisions = List.copyOf(revisions);
        findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** What part of the trial went wrong. */
    public enum Kind {
        /** After all revisions the database is not what the entities ask for. */
        MODEL,
        /** After a downgrade the schema is not what it was before the upgrade, or the downgrade fails. */
        DOWNGRADE,
        /** After all downgrades the revisions do not run again, or to another schema. */
        AGAIN;

        /** {@code model}, {@code downgrade} or {@code again}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param kind what part of the trial it shows in
     * @param revision the id of the revision, empty where it is not one revision's fault
     * @param found a difference, {@code added column 'job.phase'}, or why something fails
     */
    public record Finding(Kind kind, String revision, String found) {

        public Finding {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(revision, "revision");
            Objects.requireNonNull(found, "found");
        }
    }
}
