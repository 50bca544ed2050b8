package dev.retort.diff;

import dev.retort.operation.ExpressionText;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds what stays the same but cannot stand while something else is changed: the indexes of a column that is dropped and
 * added, the foreign keys to a key that is exchanged, the generated columns over a column that gets another type. Each is
 * dropped before and comes back after; and may itself be in use by others.
 */
final class Obstructions {

    /** What happens to a column, from the least to the most that cannot bear it. */
    private enum Degree {
        /** Another length or collation. A generated column over it has to go. */
        RESIZED,
        /**
         * Another type, be it of the same name. While one side of a foreign key has it, the two are not comparable; and a
         * database keeps the expressions that it was given in terms of the old type.
         */
        RETYPED,
        /** Dropped, be it to come back. */
        GONE
    }

    /** A change to a column, or to a key of the table where {@code column} is unnamed. */
    private record Disturbance(QualifiedName table, Identifier column, Degree degree, Set<Identifier> key) {

        boolean isOfKey() {
            return column.isUnnamed();
        }

        String words() {
            return isOfKey()
                    ? "the key " + ConstraintDetails.list(key) + " of '" + table + "'"
                    : "'" + table + "." + column + "'";
        }
    }

    private final Comparison comparison;
    private final Deque<Disturbance> open = new ArrayDeque<>();
    private Map<QualifiedName, Set<QualifiedName>> referrers;

    Obstructions(Comparison comparison) {
        this.comparison = comparison;
    }

    void find() {
        new ArrayList<>(comparison.tables().values()).forEach(this::disturb);
        if (!comparison.types().replaced().isEmpty()) {
            comparison.from().tables().values().forEach(this::convert);
        }
        while (!open.isEmpty()) {
            spread(open.remove());
        }
    }

    private void disturb(TableChange table) {
        table.removedColumns().forEach(column -> disturb(table, column.name(), Degree.GONE));
        table.replacedColumns().keySet().forEach(column -> disturb(table, column, Degree.GONE));
        for (Column after : table.stayingColumns()) {
            Column before = table.from().columns().get(after.name());
            if (!family(before.type()).equals(family(after.type()))) {
                disturb(table, after.name(), Degree.RETYPED);
            } else if (!before.type().equals(after.type())
                    || !before.collation().equals(after.collation())) {
                disturb(table, after.name(), Degree.RESIZED);
            }
        }
        table.removed().forEach(member -> disturbKey(table, member));
        table.changed().forEach(pair -> disturbKey(table, pair.from()));
    }

    private void convert(Table table) {
        for (Column column : table.columns().values()) {
            boolean converted = TypeChanges.in(column.type()).stream()
                    .anyMatch(type -> comparison.types().replaced().containsKey(type));
            if (converted) {
                comparison.table(table.name()).ifPresent(change -> {
                    if (change.to().columns().containsKey(column.name())) {
                        disturb(change, column.name(), Degree.RETYPED);
                    }
                });
            }
        }
    }

    private void disturb(TableChange table, Identifier column, Degree degree) {
        open.add(new Disturbance(table.name(), column, degree, Set.of()));
    }

    private void disturbKey(TableChange table, Member member) {
        member.key().ifPresent(key -> open.add(new Disturbance(table.name(), Identifier.UNNAMED, Degree.GONE, key)));
    }

    private void spread(Disturbance disturbance) {
        if (!disturbance.isOfKey()) {
            comparison.table(disturbance.table()).ifPresent(table -> {
                obstruct(table, member -> isHindered(member, disturbance), disturbance);
                generatedOver(disturbance.column(), table).forEach(column -> {
                    table.replace(column, disturbance.words());
                    disturb(table, column, Degree.GONE);
                });
            });
        }
        if (disturbance.isOfKey() || disturbance.degree() != Degree.RESIZED) {
            for (QualifiedName referrer : referrers(disturbance.table())) {
                comparison
                        .table(referrer)
                        .ifPresent(table -> obstruct(table, member -> refersTo(member, disturbance), disturbance));
            }
        }
    }

    private void obstruct(TableChange table, Predicate<Member> question, Disturbance disturbance) {
        table.obstruct(question, disturbance.words()).forEach(member -> disturbKey(table, member));
    }

    private static boolean isHindered(Member member, Disturbance disturbance) {
        Identifier column = disturbance.column();
        boolean refers = member.foreignKey().isPresent() && member.uses(column);
        return switch (disturbance.degree()) {
            case RESIZED -> false;
            case RETYPED ->
                refers
                        || member.expressions().stream()
                                .anyMatch(expression -> ExpressionText.mentions(expression, column));
            case GONE -> member.uses(column);
        };
    }

    private static boolean refersTo(Member member, Disturbance disturbance) {
        return member.foreignKey()
                .filter(key -> key.target().equals(disturbance.table()))
                .filter(key -> disturbance.isOfKey()
                        ? new TreeSet<>(key.targetColumns()).equals(disturbance.key())
                        : key.targetColumns().contains(disturbance.column()))
                .isPresent();
    }

    /** Columns generated over the one given both before and after; those that cease to be are altered before it is. */
    private static List<Identifier> generatedOver(Identifier column, TableChange table) {
        return table.stayingColumns().stream()
                .filter(after -> !after.name().equals(column))
                .filter(after -> isGeneratedOver(column, after)
                        && isGeneratedOver(column, table.from().columns().get(after.name())))
                .map(Column::name)
                .toList();
    }

    private static boolean isGeneratedOver(Identifier column, Column generated) {
        return generated.value() instanceof ColumnValue.Generated value
                && ExpressionText.mentions(value.expression(), column);
    }

    /** The tables with a foreign key to the one named. */
    private Set<QualifiedName> referrers(QualifiedName target) {
        if (referrers == null) {
            referrers = new TreeMap<>();
            for (Table table : comparison.from().tables().values()) {
                table.constraints(ForeignKey.class)
                        .forEach(key -> referrers
                                .computeIfAbsent(key.target(), any -> new TreeSet<>())
                                .add(table.name()));
            }
        }
        return referrers.getOrDefault(target, Set.of());
    }

    /** The type but for its length or precision. */
    private static SqlType family(SqlType type) {
        if (type instanceof SqlType.BuiltIn builtIn) {
            return new SqlType.BuiltIn(builtIn.name(), List.of(), builtIn.withTimeZone());
        }
        return type instanceof SqlType.Array array ? family(array.element()).array() : type;
    }
}
