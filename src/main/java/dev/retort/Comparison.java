package dev.retort;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Diff;
import java.util.List;
import java.util.Objects;

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
 */
public record Comparison(
        Source from,
        Source to,
        Diff diff,
        Dialect dialect,
        String reader,
        List<String> remarks,
        HibernateUpgrade upgrade) {

    public Comparison {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(reader, "reader");
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(upgrade, "upgrade");
    }

    Comparison(Source from, Source to, Diff diff, Dialect dialect, String reader, List<String> remarks) {
        this(from, to, diff, dialect, reader, remarks, HibernateUpgrade.NONE);
    }

    /** This comparison with other remarks. */
    Comparison withRemarks(List<String> others) {
        return new Comparison(from, to, diff, dialect, reader, others, upgrade);
    }

    /** This comparison with what comes from another Hibernate named. */
    Comparison withUpgrade(HibernateUpgrade other) {
        return new Comparison(from, to, diff, dialect, reader, remarks, other);
    }

    public boolean isEmpty() {
        return diff.isEmpty();
    }

    /** What drops alone what was put off. */
    Comparison dropping() {
        return new Comparison(from, to, diff.dropping(), dialect, reader, remarks, upgrade);
    }
}
