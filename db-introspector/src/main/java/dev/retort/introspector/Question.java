package dev.retort.introspector;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of a wanted table whose expressions have another text than those of the present one, for the database to print.
 *
 * @param subject the table's name
 * @param columns all its columns without values, so that expressions find what they refer to
 * @param values the columns whose default or generated expression is asked for
 * @param constraints the checks and exclusion constraints that are asked for
 * @param indexes the indexes that are asked for
 */
record Question(
        QualifiedName subject,
        List<Column> columns,
        List<Column> values,
        List<Constraint> constraints,
        List<Index> indexes) {

    /** What to ask in order to compare two tables in canonical form; nothing where the texts agree. */
    static Optional<Question> between(Table wanted, Table present) {
        List<Column> values = wanted.columns().values().stream()
                .filter(column -> present.column(column.name())
                        .filter(counterpart -> differ(column.value(), counterpart.value()))
                        .isPresent())
                .toList();
        List<Constraint> constraints = unmatched(expressive(wanted), expressive(present), ExpressionTexts::of);
        List<Index> indexes = unmatched(expressiveIndexes(wanted), expressiveIndexes(present), ExpressionTexts::of);
        if (values.isEmpty() && constraints.isEmpty() && indexes.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = wanted.columns().values().stream()
                .map(column -> column.withValue(ColumnValue.NONE).withComment(""))
                .toList();
        return Optional.of(new Question(wanted.name(), columns, values, constraints, indexes));
    }

    private static boolean differ(ColumnValue wanted, ColumnValue present) {
        Optional<String> here = ExpressionTexts.of(wanted);
        Optional<String> there = ExpressionTexts.of(present);
        return here.isPresent() && there.isPresent() && !here.equals(there);
    }

    private static List<Constraint> expressive(Table table) {
        return table.constraints().stream()
                .filter(constraint -> !ExpressionTexts.of(constraint).isEmpty())
                .toList();
    }

    private static List<Index> expressiveIndexes(Table table) {
        return table.indexes().stream().filter(ExpressionTexts::isExpressive).toList();
    }

    /** The wanted parts that nothing present equals, unless all that is present has found its counterpart. */
    private static <T> List<T> unmatched(List<T> wanted, List<T> present, Function<T, List<String>> texts) {
        List<List<String>> here = wanted.stream().map(texts).toList();
        List<List<String>> there = present.stream().map(texts).toList();
        return here.containsAll(there)
                ? List.of()
                : wanted.stream()
                        .filter(part -> !there.contains(texts.apply(part)))
                        .toList();
    }

    /** One question for each part, for when the database rejects the whole; itself if it is one already. */
    List<Question> parts() {
        return Stream.of(
                        values.stream().map(value -> part(List.of(value), List.of(), List.of())),
                        constraints.stream().map(constraint -> part(List.of(), List.of(constraint), List.of())),
                        indexes.stream().map(index -> part(List.of(), List.of(), List.of(index))))
                .flatMap(Function.identity())
                .toList();
    }

    private Question part(List<Column> value, List<Constraint> constraint, List<Index> index) {
        return new Question(subject, columns, value, constraint, index);
    }

    /** The question as a table of the name given, whose parts have names that begin with that name. */
    Table table(Identifier name) {
        Map<Identifier, Column> asked = new LinkedHashMap<>();
        columns.forEach(column -> asked.put(column.name(), column));
        values.forEach(column -> asked.computeIfPresent(
                column.name(), (same, plain) -> plain.withNullable(true).withValue(column.value())));
        List<Constraint> namedConstraints = new ArrayList<>();
        for (Constraint constraint : constraints) {
            namedConstraints.add(constraint.withName(constraintName(name, namedConstraints.size())));
        }
        List<Index> namedIndexes = new ArrayList<>();
        for (Index index : indexes) {
            namedIndexes.add(index.withName(indexName(name, namedIndexes.size())));
        }
        return Table.of(new QualifiedName(Identifier.UNNAMED, name), asked.values())
                .withConstraints(namedConstraints)
                .withIndexes(namedIndexes);
    }

    /** What the database printed of the table that {@link #table} made of this question. */
    Answers answers(Table printed) {
        Identifier name = printed.name().name();
        Answers answers = new Answers();
        values.forEach(
                column -> printed.column(column.name()).ifPresent(same -> answers.add(column.name(), same.value())));
        for (int i = 0; i < constraints.size(); i++) {
            Constraint asked = constraints.get(i);
            printed.constraint(constraintName(name, i)).ifPresent(same -> answers.add(asked, same));
        }
        for (int i = 0; i < indexes.size(); i++) {
            Index asked = indexes.get(i);
            printed.index(indexName(name, i)).ifPresent(same -> answers.add(asked, same));
        }
        return answers;
    }

    private static Identifier constraintName(Identifier table, int number) {
        return Identifier.regular(table.text() + "_constraint_" + number);
    }

    private static Identifier indexName(Identifier table, int number) {
        return Identifier.regular(table.text() + "_index_" + number);
    }
}
