package dev.retort.diff;

import dev.retort.operation.RenameTable;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How much speaks for a table that goes and one that comes being one. */
final class TableLikeness {

    private TableLikeness() {}

    /** The suspicion, if half of the columns are the same and something more speaks for it. */
    static Optional<SuspectedRename> rename(Table dropped, Table created) {
        long common = created.columns().values().stream()
                .filter(column -> dropped.column(column.name())
                        .filter(before -> before.type().equals(column.type()))
                        .isPresent())
                .count();
        int all = Math.max(dropped.columns().size(), created.columns().size());
        boolean sameSchema = dropped.name().schema().equals(created.name().schema());
        if (!sameSchema || common * 2 < all) {
            return Optional.empty();
        }
        double names = NameLikeness.of(dropped.name().name(), created.name().name());
        if (common < 2 && names < Evidence.SIMILAR) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence();
        evidence.add((int) (60 * common / all), (common == all ? "all" : common + " of " + all) + " columns the same");
        if (dropped.primaryKey().isPresent()
                && dropped.primaryKey()
                        .map(PrimaryKey::columns)
                        .equals(created.primaryKey().map(PrimaryKey::columns))) {
            evidence.add(10, "same primary key");
        }
        Set<QualifiedName> targets = targets(dropped);
        if (!targets.isEmpty() && targets.equals(targets(created))) {
            evidence.add(
                    10,
                    "foreign keys to "
                            + targets.stream().map(QualifiedName::toString).collect(Collectors.joining(", ")));
        }
        evidence.addNames(20, names);
        return evidence.of(new RenameTable(dropped.name(), created.name().name()));
    }

    private static Set<QualifiedName> targets(Table table) {
        return table.constraints(ForeignKey.class)
                .map(ForeignKey::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
