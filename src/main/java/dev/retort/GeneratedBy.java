package dev.retort;

import java.util.List;
import java.util.stream.Stream;

/** What a revision's {@code generatedBy} says: {@code retort 0.1.0, Hibernate ORM 7.4.6, PostgreSQL 18}. */
final class GeneratedBy {

    private GeneratedBy() {}

    /** Who made a comparison; without a Hibernate where the model took no part. */
    static String of(Comparison comparison) {
        List<String> parts = Stream.of(
                        "retort " + Retort.version(),
                        comparison.reader(),
                        comparison.dialect().server().toString())
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(", ", parts);
    }
}
