package dev.retort.diff;

import dev.retort.dialect.ConventionalNames;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Gives names to the constraints and indexes of two schemas that nobody named: that of the counterpart in the other schema,
 * or the conventional one, distinct from all names of both.
 */
final class NewNames {

    private final ConventionalNames convention;
    private final Schema from;
    private final Schema to;
    private final Set<QualifiedName> takenInFrom;
    private final Set<QualifiedName> takenInTo;
    private final Set<QualifiedName> taken = new TreeSet<>();

    NewNames(ConventionalNames convention, Schema from, Schema to) {
        this.convention = convention;
        this.from = from;
        this.to = to;
        this.takenInFrom = names(from);
        this.takenInTo = names(to);
    }

    /** The member of the first schema by its own name or that of its counterpart in the second. */
    Member inFrom(QualifiedName table, Member member, Identifier counterpart) {
        return named(table, member, counterpart, takenInFrom);
    }

    /** The member of the second schema by its own name or that of its counterpart in the first. */
    Member inTo(QualifiedName table, Member member, Identifier counterpart) {
        return named(table, member, counterpart, takenInTo);
    }

    /** The member as it is if it has a name, else with the conventional one. */
    Member named(QualifiedName table, Member member) {
        if (!member.name().isUnnamed()) {
            return member;
        }
        if (taken.isEmpty()) {
            taken.addAll(takenInFrom);
            taken.addAll(takenInTo);
        }
        List<Column> columns = Stream.of(to, from).flatMap(schema -> schema.table(table).stream()).findFirst().stream()
                .flatMap(found -> found.columns().values().stream())
                .toList();
        Table alone = Member.in(Table.of(table, columns), List.of(member));
        return Member.of(convention.resolve(alone, taken)).get(0);
    }

    /** The table with a name for each of its constraints and indexes. */
    Table named(Table table) {
        List<Member> members = Member.of(table);
        return members.stream().noneMatch(member -> member.name().isUnnamed())
                ? table
                : Member.in(
                        table,
                        members.stream()
                                .map(member -> named(table.name(), member))
                                .toList());
    }

    /** A counterpart's name is of no use where it is that of something else. */
    private Member named(QualifiedName table, Member member, Identifier counterpart, Set<QualifiedName> takenHere) {
        boolean adopts = member.name().isUnnamed()
                && !counterpart.isUnnamed()
                && !takenHere.contains(table.withName(counterpart));
        return adopts ? member.withName(counterpart) : named(table, member);
    }

    private static Set<QualifiedName> names(Schema schema) {
        // Asked whether it holds a name, and never gone through.
        Set<QualifiedName> names = new HashSet<>(schema.tables().keySet());
        names.addAll(schema.sequences().keySet());
        names.addAll(schema.enumTypes().keySet());
        names.addAll(schema.compositeTypes().keySet());
        for (Table table : schema.tables().values()) {
            table.constraints().forEach(constraint -> names.add(table.name().withName(constraint.name())));
            table.indexes().forEach(index -> names.add(table.name().withName(index.name())));
        }
        return names;
    }
}
