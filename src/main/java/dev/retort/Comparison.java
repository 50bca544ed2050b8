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
 */
public record Comparison(Source from, Source to, Diff diff, Dialect dialect, String reader, List<String> remarks) {

    public Comparison {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(diff, "diff");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(reader, "reader");
        remarks = List.copyOf(remarks);
    }

    public boolean isEmpty() {
        return diff.isEmpty();
    }
}
