package dev.retort.diff;

import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Looks for renames among what goes and what comes. Of two that are equally likely and exclude each other none is suspected: a
 * tie is no evidence.
 */
final class RenameSearch {

    private static final Comparator<SuspectedRename> LIKELIEST =
            Comparator.comparingInt(SuspectedRename::score).reversed().thenComparing(SuspectedRename::notation);

    private final Comparison comparison;

    RenameSearch(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The renames that are suspected: tables by name, then columns by table and name. */
    List<SuspectedRename> suspicions() {
        List<SuspectedRename> found =
                new ArrayList<>(suspicions(comparison.droppedTables(), comparison.createdTables(), this::tableRename));
        for (TableChange table : comparison.tables().values()) {
            ColumnLikeness likeness = new ColumnLikeness(table.from(), table.to(), comparison.dialect());
            found.addAll(suspicions(table.removedColumns(), table.addedColumns(), likeness::rename));
        }
        return found;
    }

    private Optional<SuspectedRename> tableRename(Table dropped, Table created) {
        return TableLikeness.rename(dropped, created);
    }

    private static <T> List<SuspectedRename> suspicions(
            List<T> going, List<T> coming, BiFunction<T, T, Optional<SuspectedRename>> likeness) {
        List<SuspectedRename> candidates = going.stream()
                .flatMap(old -> coming.stream().flatMap(other -> likeness.apply(old, other).stream()))
                .sorted(LIKELIEST)
                .toList();
        List<SuspectedRename> chosen = new ArrayList<>();
        for (SuspectedRename candidate : candidates) {
            Predicate<SuspectedRename> excluded = other -> excludes(candidate, other);
            boolean taken = chosen.stream().anyMatch(excluded);
            boolean tied = candidates.stream()
                    .filter(other -> other.score() == candidate.score())
                    .filter(excluded)
                    .anyMatch(other -> chosen.stream().noneMatch(before -> excludes(before, other)));
            if (!taken && !tied) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparing(SuspectedRename::notation))
                .toList();
    }

    /** Whether both cannot be: they have one of two names in common. */
    private static boolean excludes(SuspectedRename one, SuspectedRename other) {
        boolean sameOld = one.rename().subject().equals(other.rename().subject());
        boolean sameNew = one.newName().equals(other.newName());
        return sameOld != sameNew;
    }
}
