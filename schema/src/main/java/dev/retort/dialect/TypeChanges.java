package dev.retort.dialect;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes changes of a column's type whole for PostgreSQL: with the expression that converts the values, and with a default
 * taken away before and put back behind where it would not convert.
 */
final class TypeChanges {

    private final PostgreSqlConversions conversions;
    private final ExpressionForm expressions;

    TypeChanges(PostgreSqlConversions conversions, ExpressionForm expressions) {
        this.conversions = conversions;
        this.expressions = expressions;
    }

    AlterColumn complete(AlterColumn alteration, Column before) {
        List<ColumnChange> changes = new ArrayList<>();
        Column column = before;
        for (int i = 0; i < alteration.changes().size(); i++) {
            ColumnChange change = alteration.changes().get(i);
            if (change instanceof ColumnChange.SetType setType && !(column.value() instanceof ColumnValue.Generated)) {
                boolean replaced = isReplaced(
                        alteration.changes().subList(i + 1, alteration.changes().size()));
                changes.addAll(complete(setType, column, replaced));
            } else {
                changes.add(change);
            }
            column = change.applyTo(column);
        }
        return new AlterColumn(alteration.table(), alteration.column(), changes);
    }

    private List<ColumnChange> complete(ColumnChange.SetType setType, Column column, boolean defaultIsReplaced) {
        String using = setType.using().isEmpty()
                ? conversions.using(column.name(), column.type(), setType.type())
                : setType.using();
        ColumnChange converted = new ColumnChange.SetType(setType.type(), setType.collation(), using);
        boolean converts = conversions.keepsDefault(column.type(), setType.type());
        if (converts || !(column.value() instanceof ColumnValue.Default unset)) {
            return List.of(converted);
        }
        if (defaultIsReplaced) {
            return List.of(new ColumnChange.DropDefault(), converted);
        }
        String expression = expressions.ofDefault(unset.expression(), column.type());
        return List.of(new ColumnChange.DropDefault(), converted, new ColumnChange.SetDefault(expression));
    }

    private static boolean isReplaced(List<ColumnChange> later) {
        return later.stream()
                .anyMatch(change ->
                        change instanceof ColumnChange.SetDefault || change instanceof ColumnChange.DropDefault);
    }
}
