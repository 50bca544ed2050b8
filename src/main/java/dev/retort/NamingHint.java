package dev.retort;

import dev.retort.diff.DetectedChange;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One reason in place of hundreds of operations: the model is read with another naming strategy than the database was made by. */
final class NamingHint {

    /** Fewer may be spelled alike by chance. */
    private static final int FEWEST = 3;

    private NamingHint() {}

    /** What to look at, if most tables that come are there already under names that differ in case and underscores alone. */
    static Optional<String> about(Comparison comparison) {
        SortedMap<String, QualifiedName> dropped = new TreeMap<>();
        SortedMap<String, QualifiedName> created = new TreeMap<>();
        Stream.concat(comparison.diff().upgrade().stream(), comparison.diff().pendingDrops().stream())
                .map(DetectedChange::operation)
                .forEach(operation -> sort(operation, dropped, created));
        int coming = created.size();
        created.keySet().retainAll(dropped.keySet());
        if (created.size() < FEWEST || created.size() * 2 < coming) {
            return Optional.empty();
        }
        String first = created.firstKey();
        return Optional.of(created.size() + " of " + coming + " tables that would be created are there under names that"
                + " differ in case or underscores alone, such as '" + dropped.get(first) + "' for '"
                + created.get(first) + "': the model seems to be read with another naming strategy than the "
                + comparison.from() + " was made by. Compare 'naming' under [model] with what the application uses.");
    }

    private static void sort(
            Operation operation, SortedMap<String, QualifiedName> dropped, SortedMap<String, QualifiedName> created) {
        if (operation instanceof DropTable drop) {
            dropped.put(letters(drop.name()), drop.name());
        } else if (operation instanceof CreateTable create) {
            created.put(letters(create.table().name()), create.table().name());
        }
    }

    private static String letters(QualifiedName name) {
        return name.toString().replaceAll("[_\"]", "").toLowerCase(Locale.ROOT);
    }
}
