package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.RenameColumn;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;

/** How much speaks for a column that goes from a table and one that comes to it being one. */
final class ColumnLikeness {

    private final Table from;
    private final Table to;
    private final Dialect dialect;

    ColumnLikeness(Table from, Table to, Dialect dialect) {
        this.from = from;
        this.to = to;
        this.dialect = dialect;
    }

    /** The suspicion, if the types are of one kind and enough else speaks for it. */
    Optional<SuspectedRename> rename(Column removed, Column added) {
        List<String> before = roles(from, removed.name());
        List<String> after = roles(to, added.name());
        if (!isOneKind(removed.type(), added.type()) || refersElsewhere(before, after)) {
            return Optional.empty();
        }
        Evidence evidence = new Evidence();
        addType(evidence, removed, added);
        addValue(evidence, removed.value(), added.value());
        if (before.equals(after)) {
            if (before.isEmpty()) {
                evidence.add(5);
            } else {
                evidence.add(20, "both in " + String.join(", ", before));
            }
        }
        if (position(from, removed.name()) == position(to, added.name())) {
            evidence.add(10, "same place in the table");
        }
        evidence.addNames(20, NameLikeness.of(removed.name(), added.name()));
        return evidence.of(new RenameColumn(from.name(), removed.name(), added.name()));
    }

    private void addType(Evidence evidence, Column removed, Column added) {
        String type = dialect.typeName(removed.type());
        if (removed.type().equals(added.type())) {
            evidence.add(40, "same type " + type);
        } else {
            evidence.add(25, "types " + type + " and " + dialect.typeName(added.type()));
        }
        if (removed.nullable() == added.nullable()) {
            if (removed.nullable()) {
                evidence.add(5);
            } else {
                evidence.add(10, "both NOT NULL");
            }
        }
    }

    private static void addValue(Evidence evidence, ColumnValue removed, ColumnValue added) {
        if (!removed.equals(added)) {
            return;
        }
        if (removed instanceof ColumnValue.Default value) {
            evidence.add(10, "same default " + value.expression());
        } else {
            evidence.add(5);
        }
    }

    private static boolean isOneKind(SqlType one, SqlType other) {
        return one.equals(other)
                || one instanceof SqlType.BuiltIn first
                        && other instanceof SqlType.BuiltIn second
                        && first.name().equals(second.name());
    }

    /** A reference to one table is no reference to another by a new name. */
    private static boolean refersElsewhere(List<String> before, List<String> after) {
        List<String> targets = references(before);
        return !targets.equals(references(after))
                && !targets.isEmpty()
                && !references(after).isEmpty();
    }

    private static List<String> references(List<String> roles) {
        return roles.stream().filter(role -> role.contains(" to ")).toList();
    }

    /** The kinds of constraints and indexes that use the column, sorted: {@code foreign key to person}. */
    private static List<String> roles(Table table, Identifier column) {
        return Member.of(table).stream()
                .filter(member -> member.uses(column))
                .map(member -> member.noun()
                        + member.foreignKey()
                                .map(ForeignKey::target)
                                .map(target -> " to " + target)
                                .orElse(""))
                .sorted()
                .toList();
    }

    private static int position(Table table, Identifier column) {
        return List.copyOf(table.columns().keySet()).indexOf(column);
    }
}
