package dev.retort.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys that a configuration may hold, and the nearest of them to one that it may not. */
final class KnownKeys {

    private static final Set<String> KEYS = new TreeSet<>(List.of(
            "url",
            "user",
            "password",
            "revisions",
            "package",
            "template",
            "post_write_hooks",
            "post_write_hooks.name",
            "post_write_hooks.command",
            "model",
            "model.base",
            "model.packages",
            "model.classes",
            "model.mappings",
            "model.persistence_unit",
            "model.classpath",
            "model.naming",
            "model.naming.physical",
            "model.naming.implicit",
            "model.hibernate",
            "include",
            "include.schemas",
            "include.tables",
            "include.columns",
            "include.indexes",
            "include.sequences",
            "include.types",
            "include.constraints",
            "exclude",
            "exclude.schemas",
            "exclude.tables",
            "exclude.columns",
            "exclude.indexes",
            "exclude.sequences",
            "exclude.types",
            "exclude.constraints",
            "compare",
            "compare.types",
            "compare.defaults",
            "compare.comments",
            "compare.drops",
            "run",
            "run.transaction",
            "run.lock_timeout",
            "run.statement_timeout",
            "version",
            "version.table",
            "version.schema",
            "database"));

    private KnownKeys() {}

    /** Whether the dotted key is one of ours; everything below {@code model.hibernate} is Hibernate's. */
    static boolean contains(String key) {
        return KEYS.contains(key) || key.startsWith("model.hibernate.");
    }

    /** The known key with the fewest edits to {@code key}, unless none is near. */
    static Optional<String> nearest(String key) {
        return KEYS.stream()
                .min(Comparator.<String>comparingInt(known -> distance(known, key))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(known -> distance(known, key) <= Math.max(2, key.length() / 3));
    }

    /** Levenshtein's distance: the number of letters to insert, delete or exchange. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchange, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
