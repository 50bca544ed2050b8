package dev.retort.diff;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What becomes of the named enumeration types.
 *
 * @param created the new types
 * @param extended the types that get more labels, as they are to be
 * @param replaced the types that lose labels, or whose new labels are used at once, as they are to be
 * @param dropped the types that go
 */
record TypeChanges(
        List<EnumType> created,
        List<EnumType> extended,
        Map<QualifiedName, EnumType> replaced,
        List<EnumType> dropped) {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    static TypeChanges between(Schema from, Schema to) {
        List<EnumType> created = new ArrayList<>();
        List<EnumType> extended = new ArrayList<>();
        Map<QualifiedName, EnumType> replaced = new TreeMap<>();
        for (EnumType wanted : to.enumTypes().values()) {
            EnumType present = from.enumTypes().get(wanted.name());
            if (present == null) {
                created.add(wanted);
            } else if (!present.equals(wanted)) {
                boolean more = wanted.labels().containsAll(present.labels());
                if (more && !usesNewLabel(from, to, present, wanted)) {
                    extended.add(wanted);
                } else {
                    replaced.put(wanted.name(), wanted);
                }
            }
        }
        List<EnumType> dropped = from.enumTypes().values().stream()
                .filter(type -> !to.enumTypes().containsKey(type.name()))
                .toList();
        return new TypeChanges(created, extended, replaced, dropped);
    }

    /** The named types that a column's type is made of. */
    static Set<QualifiedName> in(SqlType type) {
        return type.definedName().map(Set::of).orElse(Set.of());
    }

    /** Whether an expression that is new in this difference has a new label as a literal, in a table that has the type. */
    private static boolean usesNewLabel(Schema from, Schema to, EnumType present, EnumType wanted) {
        Set<String> labels = new TreeSet<>(wanted.labels());
        present.labels().forEach(labels::remove);
        return to.tables().values().stream()
                .filter(table -> table.columns().values().stream()
                        .anyMatch(column -> in(column.type()).contains(wanted.name())))
                .flatMap(table -> newExpressions(from.tables().get(table.name()), table).stream())
                .anyMatch(expression -> LITERAL.matcher(expression)
                        .results()
                        .anyMatch(literal -> labels.contains(literal.group(1).replace("''", "'"))));
    }

    private static List<String> newExpressions(Table present, Table wanted) {
        List<String> expressions = new ArrayList<>();
        for (Column column : wanted.columns().values()) {
            Column before = present == null ? null : present.columns().get(column.name());
            boolean same = before != null
                    && before.value().equals(column.value())
                    && before.type().equals(column.type());
            if (!same) {
                expressions.addAll(expressions(column));
            }
        }
        List<Member> known = present == null ? List.of() : Member.of(present);
        Member.of(wanted).stream()
                .filter(member -> !known.contains(member))
                .forEach(member -> expressions.addAll(member.expressions()));
        return expressions;
    }

    static List<String> expressions(Column column) {
        if (column.value() instanceof ColumnValue.Default value) {
            return List.of(value.expression());
        }
        return column.value() instanceof ColumnValue.Generated generated ? List.of(generated.expression()) : List.of();
    }
}
