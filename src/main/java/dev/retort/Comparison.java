package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.diff.DetectedChange;
import dev.retort.diff.Diff;
import dev.retort.diff.SuspectedRename;
import dev.retort.hint.Hint;
import dev.retort.schema.ObjectPath;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a comparison of two schemas found.
 *
 * @param from where the first schema was read
 * @param to where the second was
 * @param diff the operations that lead from the first to the second
 * @param dialect the database's SQL
 * @param reader who read the model, {@code Hibernate ORM 7.4.6}; empty where it took no part
 * @param remarks what was left alone or could not be seen, each a sentence for a person
 * @param upgrade which of the operations come from a newer Hibernate than wrote the last revision
 * @param hints the reason of nearly all operations, if they have one
 * @param details how it was compared, each a sentence for a person who wants to know
 */
public record Comparison(
        Source from,
        Source to,
        Diff diff,
        Dialect dialect,
        String reader,
        List<String> remarks,
        HibernateUpgrade upgrade,
        List<Hint> hints,
        List<String> details) {

    public Comparison {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(reader, "reader");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(upgrade, "upgrade");
        hints = List.copyOf(hints);
        details = List.copyOf(details);
    }

    Comparison(Source from, Source to, Diff diff, Dialect dialect, String reader, List<String> remarks) {
        this(from, to, diff, dialect, reader, remarks, HibernateUpgrade.NONE, List.of(), List.of());
    }

    /** This comparison with other remarks. */
    Comparison withRemarks(List<String> others) {
        return new Comparison(from, to, diff, dialect, reader, others, upgrade, hints, details);
    }

    /** This comparison with how it was made. */
    Comparison withDetails(List<String> others) {
        return new Comparison(from, to, diff, dialect, reader, remarks, upgrade, hints, others);
    }

    /** This comparison with what comes from another Hibernate named. */
    Comparison withUpgrade(HibernateUpgrade other) {
        return new Comparison(from, to, diff, dialect, reader, remarks, other, hints, details);
    }

    /** This comparison with the reasons that were found for it. */
    Comparison withHints(List<Hint> others) {
        return new Comparison(from, to, diff, dialect, reader, remarks, upgrade, others, details);
    }

    /** Those of the changes, or of others between the same schemas, that no hint gives the reason of. */
    public List<DetectedChange> unexplained(List<DetectedChange> changes) {
        Set<ObjectPath> explained = explained();
        return changes.stream()
                .filter(change -> !explained.contains(change.operation().subject()))
                .toList();
    }

    /** What may be a rename, and would go and come for no reason that a hint gives. */
    public List<SuspectedRename> unexplainedRenames() {
        Set<ObjectPath> explained = explained();
        return diff.suspectedRenames().stream()
                .filter(suspicion -> !explained.contains(suspicion.rename().subject()))
                .toList();
    }

    private Set<ObjectPath> explained() {
        return hints.stream().flatMap(hint -> hint.subjects().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean isEmpty() {
        return diff.isEmpty();
    }

    /** What drops alone what was put off. */
    Comparison dropping() {
        return new Comparison(from, to, diff.dropping(), dialect, reader, remarks, upgrade, hints, details);
    }
}
