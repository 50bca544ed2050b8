package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.DropColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** The steps by which the columns of a table that stays come, change and go. */
final class ColumnSteps {

    private final Comparison comparison;
    private final Dependencies dependencies;
    private final Dialect dialect;
    private final TableChange table;
    private final QualifiedName name;

    ColumnSteps(Comparison comparison, Dependencies dependencies, TableChange table) {
        this.comparison = comparison;
        this.dependencies = dependencies;
        this.dialect = comparison.dialect();
        this.table = table;
        this.name = table.name();
    }

    List<Step> added() {
        List<Step> steps = new ArrayList<>();
        for (Column column : table.to().columns().values()) {
            boolean isNew = !table.from().columns().containsKey(column.name());
            if (isNew || table.isReplaced(column.name())) {
                steps.add(add(column, isNew ? Sentences.added("column", path(column)) : replaced(column.name(), true)));
            }
        }
        return steps;
    }

    List<Step> altered() {
        List<Step> steps = new ArrayList<>();
        for (Column after : table.stayingColumns()) {
            Column before = table.from().columns().get(after.name());
            if (losesDefaultFirst(before, after)) {
                Column without = before.withValue(ColumnValue.NONE);
                steps.add(alter(
                        before,
                        without,
                        Claims.NONE
                                .releasing(List.of(Resource.column(name, before.name())))
                                .releasing(dependencies.of(name, before))));
                before = without;
            }
            if (!before.equals(after)) {
                steps.add(alter(before, after));
            }
        }
        return steps;
    }

    List<Step> dropped() {
        List<Step> steps = new ArrayList<>();
        for (Column column : table.from().columns().values()) {
            boolean isOld = !table.to().columns().containsKey(column.name());
            if (isOld || table.isReplaced(column.name())) {
                steps.add(drop(
                        column, isOld ? Sentences.removed("column", path(column)) : replaced(column.name(), false)));
            }
        }
        return steps;
    }

    private Step add(Column column, String sentence) {
        Claims claims = Claims.NONE
                .providing(List.of(Resource.column(name, column.name())))
                .providing(identity(column))
                .requiring(dependencies.of(name, column));
        return step(new AddColumn(name, column), sentence, claims);
    }

    private Step drop(Column column, String sentence) {
        Claims claims = Claims.NONE
                .removing(List.of(Resource.column(name, column.name())))
                .removing(identity(column))
                .releasing(dependencies.of(name, column));
        return step(new DropColumn(name, column.name()), sentence, claims);
    }

    private Step alter(Column before, Column after) {
        List<Resource> self = List.of(Resource.column(name, before.name()));
        List<Resource> needs = dependencies.of(name, after);
        List<Resource> gone = new ArrayList<>(dependencies.of(name, before));
        gone.removeAll(needs);
        gone.replaceAll(comparison::oldIfReplaced);
        Claims claims =
                Claims.NONE.removing(self).providing(self).releasing(gone).requiring(needs);
        if (!identity(before).equals(identity(after))) {
            claims = claims.removing(identity(before)).providing(identity(after));
        }
        return alter(before, after, claims);
    }

    private List<Resource> identity(Column column) {
        return column.value() instanceof Identity ? List.of(Resource.identity(name)) : List.of();
    }

    private Step alter(Column before, Column after, Claims claims) {
        List<ColumnChange> changes = ColumnChange.between(before, after);
        Operation alter = dialect.complete(new AlterColumn(name, before.name(), changes), before);
        return step(alter, new ColumnDifference(before, after, dialect).sentence(name), claims);
    }

    /** Whether the default stands in the way of a replacement: it draws on the sequence, or its label may be gone. */
    private boolean losesDefaultFirst(Column before, Column after) {
        if (!(before.value() instanceof ColumnValue.Default)) {
            return false;
        }
        List<Resource> needs = dependencies.of(name, before);
        needs.retainAll(dependencies.of(name, after));
        return needs.stream()
                .filter(comparison::isReplaced)
                .anyMatch(
                        resource -> resource.kind() == Resource.Kind.SEQUENCE || TypeSteps.losesDefault(before, after));
    }

    private String replaced(Identifier column, boolean back) {
        String inTheWayOf = table.replacedColumns().get(column);
        if (inTheWayOf.isEmpty()) {
            Column before = table.from().columns().get(column);
            Column after = table.to().columns().get(column);
            return new ColumnDifference(before, after, dialect).sentence(name)
                    + (back ? ": new column added" : ": old column removed");
        }
        return back ? Sentences.putBack(name, column, inTheWayOf) : Sentences.inTheWay(name, column, inTheWayOf);
    }

    private String path(Column column) {
        return name + "." + column.name();
    }

    private static Step step(Operation operation, String sentence, Claims claims) {
        return new Step(List.of(new DetectedChange(operation, sentence)), claims);
    }
}
