package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SequencePositions;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe.Step;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets what counts from now on go on where something else has stopped, so that the rows to come do not collide with those that
 * are there. A sequence that was there before is left where it stands, since others may draw from it.
 */
final class PositionSteps {

    private static final Set<String> WHOLE_NUMBERS = Set.of("smallint", "integer", "bigint");

    private final Schema before;
    private final Schema after;
    private final Dialect dialect;

    PositionSteps(Schema before, Schema after, Dialect dialect) {
        this.before = before;
        this.after = after;
        this.dialect = dialect;
    }

    /** The steps to be taken right behind an operation. */
    List<Step> behind(Operation operation) {
        Optional<SequencePositions> positions = dialect.sequencePositions();
        if (positions.isEmpty()) {
            return List.of();
        }
        if (operation instanceof AlterSequence alteration) {
            return behind(alteration, positions.get());
        }
        return operation instanceof AlterColumn alteration ? behind(alteration, positions.get()) : List.of();
    }

    private List<Step> behind(AlterSequence alteration, SequencePositions positions) {
        Optional<Sequence> was = Optional.ofNullable(before.sequences().get(alteration.name()));
        return was
                .flatMap(sequence ->
                        positions.steppedBehindLast(alteration.name(), sequence.options(), alteration.options()))
                .map(sql -> Step.noted(
                        execute(sql),
                        List.of("Hibernate takes a value for the last of a whole step of ids: leave out the step that"
                                + " holds ids of before.")))
                .stream()
                .toList();
    }

    private List<Step> behind(AlterColumn alteration, SequencePositions positions) {
        Optional<Column> column = after.table(alteration.table()).flatMap(table -> table.column(alteration.column()));
        if (column.isEmpty() || !isWholeNumber(column.get().type())) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (ColumnChange change : alteration.changes()) {
            if (change instanceof ColumnChange.AddIdentity addition) {
                String sql = positions.identityBehindRows(
                        alteration.table(),
                        alteration.column(),
                        addition.identity().options());
                steps.add(step(alteration, "The identity", sql));
            } else if (change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropIdentity) {
                newSequences(alteration, column.get()).forEach(sequence -> {
                    String sql = positions.sequenceBehindRows(
                            sequence.name(), sequence.options(), alteration.table(), alteration.column());
                    Step step = step(alteration, "'" + sequence.name() + "'", sql);
                    if (!steps.contains(step)) {
                        steps.add(step);
                    }
                });
            }
        }
        return steps;
    }

    /** Those that the column draws from: by its default, or, as Hibernate does it, by the name of the table. */
    private List<Sequence> newSequences(AlterColumn alteration, Column column) {
        return after.sequences().values().stream()
                .filter(sequence -> !before.sequences().containsKey(sequence.name()))
                .filter(sequence -> column.value() instanceof ColumnValue.Default value
                        ? new ObjectNames(value.expression(), after.namespaces()).contain(sequence.name())
                        : !(column.value() instanceof Identity) && isNamedAfter(alteration, sequence.name()))
                .toList();
    }

    private static boolean isNamedAfter(AlterColumn alteration, QualifiedName sequence) {
        String table = alteration.table().name().text();
        String name = sequence.name().text();
        return sequence.schema().equals(alteration.table().schema())
                && (name.equalsIgnoreCase(table + "_seq") || name.equalsIgnoreCase(named(table, alteration.column())));
    }

    private static String named(String table, Identifier column) {
        return table + "_" + column.text() + "_seq";
    }

    private static Step step(AlterColumn alteration, String counter, String sql) {
        return Step.noted(
                execute(sql),
                List.of(counter + " would begin at its start: let it go on behind the rows of " + alteration.table()
                        + "."));
    }

    private static Execute execute(String sql) {
        return new Execute(sql, List.of());
    }

    private static boolean isWholeNumber(SqlType type) {
        return type instanceof SqlType.BuiltIn builtIn && WHOLE_NUMBERS.contains(builtIn.name());
    }
}
