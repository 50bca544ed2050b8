package dev.retort.diff;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.EnumReplacement;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces an enumeration type under the columns that have it before and after. */
final class TypeReplacement {

    private final Comparison comparison;

    TypeReplacement(Comparison comparison) {
        this.comparison = comparison;
    }

    Step step(EnumType type) {
        EnumType before = comparison.from().enumTypes().get(type.name());
        String sentence = Sentences.labels(before, type);
        List<DetectedChange> changes = new ArrayList<>();
        for (Operation operation : EnumReplacement.of(surroundings(type.name()), type)) {
            changes.add(new DetectedChange(operation, sentence + ": " + part(operation)));
        }
        List<Resource> resource = List.of(Resource.type(type.name()));
        return new Step(changes, Claims.NONE.removing(resource).providing(resource));
    }

    private static String part(Operation operation) {
        if (operation instanceof AlterColumn) {
            return "column '" + operation.subject() + "' converted";
        }
        return operation instanceof CreateEnumType
                ? "new type added"
                : operation instanceof DropEnumType ? "old type removed" : "old type renamed";
    }

    /** The default of a column of the type, if it is to be another, is gone by then: its label may be. */
    static boolean losesDefault(Column before, Column after) {
        return before.value() instanceof ColumnValue.Default && !before.value().equals(after.value());
    }

    /** The tables with the columns that the type has when it is replaced, and no others. */
    private Schema surroundings(QualifiedName type) {
        List<Table> tables = new ArrayList<>();
        for (Table table : comparison.from().tables().values()) {
            boolean concerned = table.columns().values().stream().anyMatch(column -> uses(type, column));
            List<Column> columns =
                    Optional.of(table.name()).filter(name -> concerned).flatMap(comparison::table).stream()
                            .flatMap(change -> change.stayingColumns().stream())
                            .filter(after -> uses(type, after))
                            .filter(after -> uses(type, table.columns().get(after.name())))
                            .map(after -> present(table.columns().get(after.name()), after))
                            .toList();
            if (!columns.isEmpty()) {
                tables.add(Table.of(table.name(), columns));
            }
        }
        Map<QualifiedName, EnumType> types = new TreeMap<>(comparison.to().enumTypes());
        types.putAll(comparison.from().enumTypes());
        return Schema.EMPTY.withTables(tables).withEnumTypes(types.values());
    }

    private static Column present(Column before, Column after) {
        return losesDefault(before, after) ? before.withValue(ColumnValue.NONE) : before;
    }

    private static boolean uses(QualifiedName type, Column column) {
        return TypeChanges.in(column.type()).contains(type);
    }
}
