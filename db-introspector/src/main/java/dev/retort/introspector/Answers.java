package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The parts of one wanted table as the database prints them. */
final class Answers {

    private final Map<Identifier, ColumnValue> values = new HashMap<>();
    private final Map<Constraint, Constraint> constraints = new HashMap<>();
    private final Map<Index, Index> indexes = new HashMap<>();

    void add(Identifier column, ColumnValue printed) {
        values.put(column, printed);
    }

    void add(Constraint asked, Constraint printed) {
        constraints.put(asked, printed);
    }

    void add(Index asked, Index printed) {
        indexes.put(asked, printed);
    }

    void addAll(Answers other) {
        values.putAll(other.values);
        constraints.putAll(other.constraints);
        indexes.putAll(other.indexes);
    }

    /**
     * The wanted table with the printed texts, where something present has them too. Elsewhere the wanted text stays: it is a
     * difference whichever way it is put, and a revision had better say it in the words of who wanted it.
     */
    Table adopt(Table wanted, Table present) {
        List<Column> columns = wanted.columns().values().stream()
                .map(column -> column.withValue(adopt(column, present)))
                .toList();
        List<Constraint> newConstraints = adopt(
                wanted.constraints(),
                constraints,
                present.constraints(),
                ExpressionTexts::of,
                ExpressionTexts::replace);
        List<Index> newIndexes =
                adopt(wanted.indexes(), indexes, present.indexes(), ExpressionTexts::of, ExpressionTexts::replace);
        return wanted.withColumns(columns).withConstraints(newConstraints).withIndexes(newIndexes);
    }

    private ColumnValue adopt(Column wanted, Table present) {
        ColumnValue printed = values.get(wanted.name());
        boolean same = printed != null
                && present.column(wanted.name())
                        .flatMap(column -> ExpressionTexts.of(column.value()))
                        .equals(ExpressionTexts.of(printed));
        return same ? ExpressionTexts.replace(wanted.value(), printed) : wanted.value();
    }

    private static <T> List<T> adopt(
            List<T> wanted,
            Map<T, T> printed,
            List<T> present,
            Function<T, List<String>> texts,
            BinaryOperator<T> replace) {
        List<List<String>> there = present.stream().map(texts).toList();
        return wanted.stream()
                .map(part -> printed.containsKey(part) && there.contains(texts.apply(printed.get(part)))
                        ? replace.apply(part, printed.get(part))
                        : part)
                .toList();
    }
}
