package dev.retort;

import dev.retort.dialect.Dialect;
import java.util.List;
import java.util.stream.Stream;

/** What a revision's {@code generatedBy} says: {@code retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18}. */
final class GeneratedBy {

    private GeneratedBy() {}

    /** Who made a comparison; without a Hibernate where the model took no part. */
    static String of(Comparison comparison) {
        return of(comparison.reader(), comparison.dialect());
    }

    /** What was made for a dialect, where the model took no part. */
    static String of(Dialect dialect) {
        return of("", dialect);
    }

    private static String of(String reader, Dialect dialect) {
        List<String> parts = Stream.of(
                        "retort " + Retort.version(), reader, dialect.server().toString())
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(", ", parts);
    }
}
