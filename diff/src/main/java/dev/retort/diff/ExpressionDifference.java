package dev.retort.diff;

import dev.retort.diff.Pairing.Candidate;
import dev.retort.diff.Pairing.Pair;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The expressions of a table on either side that have no counterpart yet, but could have one if their meaning were known.
 *
 * @param from what is asked about the first table
 * @param to what is asked about the second table
 */
record ExpressionDifference(Expressions from, Expressions to) {

    /**
     * Some of a table's expressions.
     *
     * @param columns the columns with a default or a generation expression
     * @param members the constraints and indexes with expressions
     */
    record Expressions(Set<Identifier> columns, List<Member> members) {

        boolean isEmpty() {
            return columns.isEmpty() && members.isEmpty();
        }
    }

    /** Whether both tables have an expression at all. */
    static boolean isPossible(Table from, Table to) {
        return hasExpression(from) && hasExpression(to);
    }

    static ExpressionDifference of(TableMeaning from, TableMeaning to) {
        Set<Identifier> columns = new TreeSet<>();
        for (Column column : to.table().columns().values()) {
            Column counterpart = from.table().columns().get(column.name());
            if (counterpart != null && isOpen(from.value(counterpart), to.value(column))) {
                columns.add(column.name());
            }
        }
        Pairing pairing = Pairing.of(from.members(), to.members(), from.table().columns()::keySet, Set.of());
        List<Member> fromOpen =
                open(pairing.removed(), pairing.changed().stream().map(Pair::from));
        List<Member> toOpen = open(pairing.added(), pairing.changed().stream().map(Pair::to));
        return new ExpressionDifference(
                new Expressions(columns, likeAny(fromOpen, toOpen)),
                new Expressions(columns, likeAny(toOpen, fromOpen)));
    }

    boolean isEmpty() {
        return from.isEmpty() && to.isEmpty();
    }

    private static boolean isOpen(ColumnValue from, ColumnValue to) {
        return from instanceof ColumnValue.Default a && to instanceof ColumnValue.Default b && !a.equals(b)
                || from instanceof ColumnValue.Generated c && to instanceof ColumnValue.Generated d && !c.equals(d);
    }

    private static List<Member> open(List<Candidate> single, Stream<Member> changed) {
        List<Member> open = new ArrayList<>();
        Stream.concat(single.stream().map(Candidate::said), changed)
                .filter(member -> !member.expressions().isEmpty())
                .forEach(open::add);
        return open;
    }

    private static List<Member> likeAny(List<Member> members, List<Member> others) {
        return members.stream()
                .filter(member -> others.stream().anyMatch(other -> other.rank() == member.rank()))
                .toList();
    }

    private static boolean hasExpression(Table table) {
        boolean found = false;
        for (Column column : table.columns().values()) {
            found = found || hasExpression(column.value());
        }
        for (Constraint constraint : table.constraints()) {
            found = found || constraint instanceof CheckConstraint || constraint instanceof ExclusionConstraint;
        }
        for (Index index : table.indexes()) {
            found = found || index.hasExpressions();
        }
        return found;
    }

    private static boolean hasExpression(ColumnValue value) {
        return value instanceof ColumnValue.Default || value instanceof ColumnValue.Generated;
    }
}
