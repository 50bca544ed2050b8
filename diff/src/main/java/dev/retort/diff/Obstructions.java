package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.ExpressionText;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Something that is changed.
     *
     * @param table the table that it is of
     * @param words what a sentence calls it
     * @param column the column, if it is one: columns generated over it cannot bear the change
     * @param hinders which members of the table cannot bear it
     * @param hindersReferrers which foreign keys to the table cannot bear it
     */
    private record Disturbance(
            QualifiedName table,
            String words,
            Identifier column,
            Predicate<Member> hinders,
            Predicate<ForeignKey> hindersReferrers) {

        static Disturbance of(QualifiedName table, Identifier column, Degree degree) {
            Predicate<ForeignKey> referrers =
                    degree == Degree.RESIZED ? NONE : key -> key.targetColumns().contains(column);
            return new Disturbance(
                    table,
                    "'" + table + "." + column + "'",
                    column,
                    member -> cannotBear(member, column, degree),
                    referrers);
        }

        static Disturbance ofKey(TableChange change, Member gone, Set<Identifier> columns, Dialect dialect) {
            QualifiedName table = change.name();
            Identifier name = gone.name();
            boolean rid = change.isRidOf(gone);
            return new Disturbance(
                    table,
                    "the key " + ConstraintDetails.list(columns) + " of '" + table + "'",
                    Identifier.UNNAMED,
                    member -> rid && (gone.isPrimaryKey() || member.key().isEmpty()) && member.mayUse(gone, dialect),
                    key -> new TreeSet<>(key.targetColumns()).equals(columns) && mayHold(name, key));
        }

        /** A key may be held against another one over the same columns. */
        private static boolean mayHold(Identifier name, ForeignKey key) {
            return key.references().constraint().isUnnamed()
                    || key.references().constraint().equals(name);
        }

        static Disturbance of(QualifiedName table, IndexMember index, Dialect dialect) {
            return new Disturbance(
                    table,
                    "index '" + index.name() + "'",
                    Identifier.UNNAMED,
                    member -> member.mayUse(index, dialect),
                    NONE);
        }
    }

    private static final Predicate<ForeignKey> NONE = key -> false;

    private final Comparison comparison;
    private final Deque<Disturbance> open = new ArrayDeque<>();
    private Map<QualifiedName, Set<QualifiedName>> referrers;

    Obstructions(Comparison comparison) {
        this.comparison = comparison;
    }

    void find() {
        new ArrayList<>(comparison.tables().values()).forEach(this::disturb);
        Set<QualifiedName> replaced = comparison.replacedTypes();
        if (!replaced.isEmpty()) {
            comparison.from().tables().values().forEach(table -> convert(table, replaced));
        }
        Set<QualifiedName> anew = comparison.composites().anew();
        if (!anew.isEmpty()) {
            comparison.from().tables().values().forEach(table -> makeAnew(table, anew));
        }
        comparison.alteredSequences().stream().filter(comparison::isReplaced).forEach(this::touchUsers);
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
        table.removed().forEach(member -> disturb(table, member));
        table.changed().forEach(pair -> disturb(table, pair.from()));
    }

    private void convert(Table table, Set<QualifiedName> replaced) {
        for (Column column : table.columns().values()) {
            if (column.type().definedName().filter(replaced::contains).isPresent()) {
                comparison.table(table.name()).ifPresent(change -> {
                    if (change.to().columns().containsKey(column.name())) {
                        disturb(change, column.name(), Degree.RETYPED);
                    }
                });
            }
        }
    }

    private void makeAnew(Table table, Set<QualifiedName> types) {
        for (Column column : table.columns().values()) {
            Optional<QualifiedName> type = column.type().definedName().filter(types::contains);
            comparison.table(table.name()).filter(any -> type.isPresent()).ifPresent(change -> {
                Column wanted = change.to().columns().get(column.name());
                if (wanted != null && wanted.type().definedName().equals(type)) {
                    change.replace(column.name(), "type '" + type.get() + "'");
                    disturb(change, column.name(), Degree.GONE);
                }
            });
        }
    }

    /** A default is no member, but it has to go and come back as well. */
    private void touchUsers(Sequence sequence) {
        for (Table table : comparison.from().tables().values()) {
            boolean uses = table.columns().values().stream()
                    .flatMap(column -> TypeChanges.expressions(column).stream())
                    .anyMatch(expression ->
                            new ObjectNames(expression, comparison.from().namespaces()).contain(sequence.name()));
            if (uses) {
                comparison.table(table.name());
            }
        }
    }

    private void disturb(TableChange table, Identifier column, Degree degree) {
        open.add(Disturbance.of(table.name(), column, degree));
    }

    private void disturb(TableChange table, Member member) {
        Dialect dialect = comparison.dialect();
        member.key().ifPresent(key -> open.add(Disturbance.ofKey(table, member, key, dialect)));
        if (member instanceof IndexMember each) {
            open.add(Disturbance.of(table.name(), each, dialect));
        }
    }

    private void spread(Disturbance disturbance) {
        comparison.table(disturbance.table()).ifPresent(table -> {
            obstruct(table, disturbance.hinders(), disturbance);
            generatedOver(disturbance.column(), table).forEach(column -> {
                table.replace(column, disturbance.words());
                disturb(table, column, Degree.GONE);
            });
        });
        if (disturbance.hindersReferrers() != NONE) {
            for (QualifiedName referrer : referrers(disturbance.table())) {
                comparison
                        .table(referrer)
                        .ifPresent(table -> obstruct(
                                table,
                                member -> member.foreignKey()
                                        .filter(key -> key.target().equals(disturbance.table()))
                                        .filter(disturbance.hindersReferrers())
                                        .isPresent(),
                                disturbance));
            }
        }
    }

    private void obstruct(TableChange table, Predicate<Member> question, Disturbance disturbance) {
        table.obstruct(question, disturbance.words()).forEach(member -> disturb(table, member));
    }

    private static boolean cannotBear(Member member, Identifier column, Degree degree) {
        return switch (degree) {
            case RESIZED -> false;
            case RETYPED ->
                member.foreignKey().isPresent() && member.uses(column)
                        || member.expressions().stream()
                                .anyMatch(expression -> ExpressionText.mentions(expression, column));
            case GONE -> member.uses(column);
        };
    }

    /** Columns generated over the one given both before and after; those that cease to be are altered before it is. */
    private static List<Identifier> generatedOver(Identifier column, TableChange table) {
        if (column.isUnnamed()) {
            return List.of();
        }
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
