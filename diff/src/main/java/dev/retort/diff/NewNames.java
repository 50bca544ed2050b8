package dev.retort.diff;

import dev.retort.dialect.ConventionalNames;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives names to the constraints and indexes that nobody named, distinct from all names of both schemas. */
final class NewNames {

    private final ConventionalNames convention;
    private final List<Schema> schemas;
    private Set<QualifiedName> taken;

    NewNames(ConventionalNames convention, Schema from, Schema to) {
        this.convention = convention;
        this.schemas = List.of(from, to);
    }

    /** The member as it is if it has a name, else with the conventional one. */
    Member named(QualifiedName table, Member member) {
        if (!member.name().isUnnamed()) {
            return member;
        }
        Table alone = Member.in(new Table(table, Map.of(), List.of(), List.of(), ""), List.of(member));
        return Member.of(convention.resolve(alone, taken())).get(0);
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

    private Set<QualifiedName> taken() {
        if (taken == null) {
            taken = new TreeSet<>();
            for (Schema schema : schemas) {
                taken.addAll(schema.tables().keySet());
                taken.addAll(schema.sequences().keySet());
                taken.addAll(schema.enumTypes().keySet());
                for (Table table : schema.tables().values()) {
                    Member.of(table).forEach(member -> taken.add(table.name().withName(member.name())));
                }
            }
        }
        return taken;
    }
}
