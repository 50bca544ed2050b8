package dev.retort.diff;

import dev.retort.operation.Operation;
import dev.retort.operation.TypeReplacement;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What stays behind when drops are put off: tables, columns, sequences, types and schemas. A release that knows nothing of them
 * has to be able to write, beside one that still uses them, so what they demand goes at once:
 *
 * <ul>
 *   <li>a column that is left behind accepts null, unless a row gets a value for it from the database;
 *   <li>constraints and unique indexes on it are dropped, and so are a left table's foreign keys to tables that stay in use;
 *   <li>other indexes stay as long as their columns;
 *   <li>what has the name of something new goes at once.
 * </ul>
 */
final class PutOff {

    private final Schema from;
    private final Schema to;

    /** The names that the second schema needs, those of constraints and indexes among them; asked, and never gone through. */
    private final Set<QualifiedName> taken = new HashSet<>();

    /** Types and sequences that have to make room for something else of their name. */
    private final Set<QualifiedName> going = new TreeSet<>();

    private final Set<QualifiedName> leftTables = new TreeSet<>();

    PutOff(Schema from, Schema to) {
        this.from = from;
        this.to = to;
        taken.addAll(to.tables().keySet());
        taken.addAll(to.sequences().keySet());
        taken.addAll(to.enumTypes().keySet());
        taken.addAll(to.compositeTypes().keySet());
        to.tables().values().forEach(table -> taken.addAll(memberNames(table)));
        from.enumTypes().keySet().stream()
                .filter(name -> taken.contains(name) && !to.enumTypes().containsKey(name))
                .forEach(going::add);
        from.sequences().keySet().stream()
                .filter(name -> taken.contains(name) && !to.sequences().containsKey(name))
                .forEach(going::add);
        for (CompositeType type :
                TypeReplacement.nestedFirst(from.compositeTypes().values())) {
            boolean cannotStay = taken.contains(type.name()) || going.stream().anyMatch(type::nests);
            if (cannotStay && !to.compositeTypes().containsKey(type.name())) {
                going.add(type.name());
            }
        }
        from.tables().values().stream()
                .filter(table -> !to.tables().containsKey(table.name()) && canStay(table))
                .forEach(table -> leftTables.add(table.name()));
    }

    private boolean canStay(Table table) {
        return !taken.contains(table.name())
                && Collections.disjoint(memberNames(table), taken)
                && table.columns().values().stream().allMatch(this::canStay)
                && Member.of(table).stream()
                        .flatMap(member -> member.expressions().stream())
                        .noneMatch(this::needsWhatGoes);
    }

    private boolean canStay(Column column) {
        return Collections.disjoint(TypeChanges.in(column.type()), going)
                && TypeChanges.expressions(column).stream().noneMatch(this::needsWhatGoes);
    }

    private boolean needsWhatGoes(String expression) {
        return going.stream().anyMatch(new ObjectNames(expression, from.namespaces())::contain);
    }

    private static List<QualifiedName> memberNames(Table table) {
        return Member.of(table).stream()
                .map(member -> table.name().withName(member.name()))
                .toList();
    }

    /** The second schema with what is left behind. */
    Schema kept() {
        Set<Identifier> namespaces = new TreeSet<>(from.namespaces());
        namespaces.addAll(to.namespaces());
        Map<QualifiedName, Table> tables = new TreeMap<>(to.tables());
        from.tables().forEach((name, table) -> {
            Table wanted = to.tables().get(name);
            if (leftTables.contains(name)) {
                tables.put(name, detached(table));
            } else if (wanted != null && hasMore(table, wanted)) {
                tables.put(name, merged(table, wanted));
            }
        });
        Map<QualifiedName, Sequence> sequences = new TreeMap<>(to.sequences());
        from.sequences().values().stream()
                .filter(sequence -> !taken.contains(sequence.name()))
                .forEach(sequence -> sequences.put(sequence.name(), sequence));
        Map<QualifiedName, EnumType> types = new TreeMap<>(to.enumTypes());
        from.enumTypes().values().stream()
                .filter(type -> !taken.contains(type.name()))
                .forEach(type -> types.put(type.name(), type));
        Map<QualifiedName, CompositeType> compositeTypes = new TreeMap<>(to.compositeTypes());
        from.compositeTypes().values().stream()
                .filter(type -> !taken.contains(type.name()) && !going.contains(type.name()))
                .forEach(type -> compositeTypes.put(type.name(), type));
        return Schema.of(namespaces, tables.values(), sequences.values(), types.values())
                .withCompositeTypes(compositeTypes.values())
                .withOrigins(to.origins());
    }

    /** The changes, with the reason told of those that only make room. */
    List<DetectedChange> told(Collection<DetectedChange> changes) {
        return changes.stream()
                .map(change -> makesRoom(change.operation())
                        ? new DetectedChange(change.operation(), change.sentence() + ", which is left behind")
                        : change)
                .toList();
    }

    private boolean makesRoom(Operation operation) {
        QualifiedName owner = operation.subject().owner();
        Table before = from.tables().get(owner);
        Table after = to.tables().get(owner);
        if (before == null) {
            return false;
        }
        Identifier member = operation.subject().member();
        return after == null && leftTables.contains(owner)
                || after != null
                        && before.columns().containsKey(member)
                        && !after.columns().containsKey(member);
    }

    private static boolean hasMore(Table table, Table wanted) {
        return !wanted.columns().keySet().containsAll(table.columns().keySet());
    }

    /** A left table without its hold on tables that are in use. */
    private Table detached(Table table) {
        return table.withConstraints(table.constraints().stream()
                .filter(constraint -> !(constraint instanceof ForeignKey key) || leftTables.contains(key.target()))
                .toList());
    }

    private Table merged(Table table, Table wanted) {
        boolean hasIdentity = wanted.columns().values().stream().anyMatch(column -> column.value() instanceof Identity);
        List<Column> columns = new ArrayList<>(wanted.columns().values());
        Set<Identifier> left = new TreeSet<>();
        for (Column column : table.columns().values()) {
            if (!wanted.columns().containsKey(column.name()) && canStay(column)) {
                left.add(column.name());
                columns.add(undemanding(column, hasIdentity));
            }
        }
        List<Index> indexes = new ArrayList<>(wanted.indexes());
        Table all = wanted.withColumns(columns);
        for (Index index : table.indexes()) {
            IndexMember member = new IndexMember(index);
            boolean stays = !index.unique()
                    && left.stream().anyMatch(member::uses)
                    && columnsStay(table, all, member)
                    && !taken.contains(table.name().withName(index.name()));
            if (stays) {
                indexes.add(index);
            }
        }
        return all.withIndexes(indexes);
    }

    private static boolean columnsStay(Table table, Table kept, Member member) {
        return table.columns().keySet().stream().filter(member::uses).allMatch(kept.columns()::containsKey);
    }

    /** A table has one identity column at most, and a row that gives no value needs one or null. */
    private static Column undemanding(Column column, boolean hasIdentity) {
        boolean plain = column.value() instanceof ColumnValue.None;
        if (column.value() instanceof Identity && hasIdentity) {
            return column.withValue(ColumnValue.NONE).withNullable(true);
        }
        return plain ? column.withNullable(true) : column;
    }
}
