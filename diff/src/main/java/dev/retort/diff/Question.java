package dev.retort.diff;

import dev.retort.dialect.Canonicalizer;
import dev.retort.diff.ExpressionDifference.Expressions;
import dev.retort.diff.Pairing.Candidate;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Expressions of one schema whose meaning a canonicalizer is asked for, all at once.
 *
 * <p>It is asked with tables that hold these expressions and no others. Their constraints and indexes bear names of the
 * question's own, by which the answers find their way back: in a table they are sorted by what they say.
 */
final class Question {

    private final Schema schema;
    private final SortedMap<QualifiedName, Expressions> expressions = new TreeMap<>();

    Question(Schema schema) {
        this.schema = schema;
    }

    void add(QualifiedName table, Expressions ofTable) {
        if (!ofTable.isEmpty()) {
            expressions.put(table, ofTable);
        }
    }

    boolean isEmpty() {
        return expressions.isEmpty();
    }

    /** The meaning of each table that has an expression in question. */
    SortedMap<QualifiedName, TableMeaning> ask(Canonicalizer canonicalizer, Schema counterpart) {
        List<Table> wanted = new ArrayList<>();
        expressions.forEach((name, asked) -> wanted.add(wanted(schema.tables().get(name), asked)));
        Schema answer = canonicalizer.canonicalize(schema.withTables(wanted), counterpart);
        SortedMap<QualifiedName, TableMeaning> meanings = new TreeMap<>();
        expressions.forEach((name, asked) -> {
            Table table = schema.tables().get(name);
            Table answered = answer.table(name).orElse(table);
            meanings.put(
                    name, new TableMeaning(table, values(table, answered, asked), members(table, answered, asked)));
        });
        return meanings;
    }

    private static Table wanted(Table table, Expressions asked) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns().values()) {
            columns.add(asked.columns().contains(column.name()) ? column : column.withValue(ColumnValue.NONE));
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < asked.members().size(); i++) {
            members.add(asked.members().get(i).withName(label(i)));
        }
        return Member.in(Table.of(table.name(), columns), members);
    }

    private static Map<Identifier, ColumnValue> values(Table table, Table answered, Expressions asked) {
        Map<Identifier, ColumnValue> values = new LinkedHashMap<>();
        for (Identifier name : asked.columns()) {
            Column asSaid = table.columns().get(name);
            values.put(name, answered.columns().getOrDefault(name, asSaid).value());
        }
        return values;
    }

    private static List<Candidate> members(Table table, Table answered, Expressions asked) {
        Map<Identifier, Member> answers = new LinkedHashMap<>();
        Member.of(answered).forEach(member -> answers.put(member.name(), member));
        List<Candidate> members = new ArrayList<>();
        for (Member member : Member.of(table)) {
            int number = asked.members().indexOf(member);
            Member answer = number < 0 ? member : answers.getOrDefault(label(number), member);
            members.add(new Candidate(member, answer.withName(member.name())));
        }
        return members;
    }

    private static Identifier label(int number) {
        return Identifier.regular("retort_" + number);
    }
}
