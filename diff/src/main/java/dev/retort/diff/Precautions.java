package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import dev.retort.operation.Recipe.Step;
import dev.retort.schema.Attribute;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes changes into steps that tables with rows can take, and says of each what it may cost.
 *
 * <p>Whether a table has rows is not asked: the answer of the database that a revision is written against says nothing about
 * those on which it will run.
 */
final class Precautions {

    private final Schema before;
    private final Schema after;
    private final Dialect dialect;
    private final PositionSteps positions;
    private final List<SuspectedRename> suspicions;

    private Precautions(Schema before, Schema after, Dialect dialect, List<SuspectedRename> suspicions) {
        this.before = before;
        this.after = after;
        this.dialect = dialect;
        this.positions = new PositionSteps(before, after, dialect);
        this.suspicions = suspicions;
    }

    /**
     * @param before the schema that the changes start from
     * @param after the schema that they lead to
     */
    Precautions(Schema before, Schema after, Dialect dialect) {
        this(before, after, dialect, List.of());
    }

    /** Precautions that also say what may be renamed, where it is dropped. */
    Precautions suspecting(List<SuspectedRename> others) {
        return new Precautions(before, after, dialect, others);
    }

    /** The steps of a way there, on which every loss is said. */
    Recipe forward(List<Operation> operations) {
        List<Step> steps = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<String> loss = loss(operation);
            steps.addAll(
                    loss.isPresent()
                            ? List.of(lossy(operation, loss.get()))
                            : leavingBehind(operation, operations, careful(operation)));
            steps.addAll(positions.behind(operation));
        }
        return new Recipe(new ExtensionNotes(before, dialect).in(steps));
    }

    /** The steps of a way back, on which it goes without saying that what came goes again. */
    Recipe back(List<Operation> operations) {
        return new Recipe(operations.stream()
                .flatMap(operation -> Stream.concat(careful(operation).stream(), positions.behind(operation).stream()))
                .toList());
    }

    private Step lossy(Operation operation, String loss) {
        List<String> notes = new ArrayList<>(List.of(loss));
        List<Operation> proposals = new ArrayList<>();
        suspicions.stream()
                .filter(suspicion -> suspicion.rename().subject().equals(operation.subject()))
                .forEach(suspicion -> {
                    notes.add("Unless " + suspicion.sentence().replace("may be", "is only")
                            + "; then, in place of adding the one and dropping the other (--rename "
                            + suspicion.notation() + " writes it):");
                    proposals.add(suspicion.rename());
                });
        return new Step(operation, notes, proposals);
    }

    /** Where the drop is put off there is no place but the addition to say that they may be one and the same. */
    private List<Step> leavingBehind(Operation operation, List<Operation> operations, List<Step> steps) {
        List<String> notes = new ArrayList<>();
        List<Operation> proposals = new ArrayList<>();
        suspicions.stream()
                .filter(suspicion -> isAdditionOf(suspicion, operation) && !isDropped(suspicion, operations))
                .forEach(suspicion -> {
                    notes.add("Perhaps nothing is new here: " + suspicion.sentence()
                            + "; then, in place of adding the one and leaving the other behind (--rename "
                            + suspicion.notation() + " writes it):");
                    proposals.add(suspicion.rename());
                });
        if (notes.isEmpty()) {
            return steps;
        }
        Step first = steps.get(0);
        notes.addAll(first.notes());
        proposals.addAll(first.proposals());
        List<Step> told = new ArrayList<>(steps);
        told.set(0, new Step(first.operation(), notes, proposals));
        return told;
    }

    private boolean isAdditionOf(SuspectedRename suspicion, Operation operation) {
        return (operation instanceof AddColumn || operation instanceof CreateTable)
                && suspicion.rename().reverse(before).stream()
                        .anyMatch(back -> back.subject().equals(operation.subject()));
    }

    private static boolean isDropped(SuspectedRename suspicion, List<Operation> operations) {
        return operations.stream()
                .anyMatch(operation -> (operation instanceof DropColumn || operation instanceof DropTable)
                        && operation.subject().equals(suspicion.rename().subject()));
    }

    private Optional<String> loss(Operation operation) {
        if (operation instanceof DropTable) {
            return Optional.of("Data loss: the rows of the table go with it.");
        }
        if (operation instanceof DropSequence) {
            return Optional.of(
                    "Data loss: where the sequence stands goes with it; one that takes its place begins anew.");
        }
        if (operation instanceof DropAttribute) {
            return Optional.of("Data loss: what the attribute holds goes with it, in every value of the type.");
        }
        if (operation instanceof CreateCompositeType creation) {
            return before.compositeType(creation.type().name()).flatMap(present -> loss(present, creation.type()));
        }
        boolean computed = operation instanceof DropColumn drop
                && column(drop.table(), drop.column())
                        .filter(column -> column.value() instanceof ColumnValue.Generated)
                        .isPresent();
        return operation instanceof DropColumn && !computed
                ? Optional.of("Data loss: the values in the column go with it.")
                : Optional.empty();
    }

    /** What a type that takes another's place does to the values there. */
    private static Optional<String> loss(CompositeType present, CompositeType wanted) {
        List<Identifier> gone = present.attributes().stream()
                .map(Attribute::name)
                .filter(name -> wanted.attribute(name).isEmpty())
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of("Data loss: what the old type's " + ConstraintDetails.list(gone)
                        + " holds is not in the values of the new one.");
    }

    private Optional<Column> column(QualifiedName table, Identifier name) {
        return before.table(table).flatMap(found -> found.column(name));
    }

    private List<Step> careful(Operation operation) {
        if (operation instanceof AddColumn addition) {
            return careful(addition);
        }
        return operation instanceof AlterColumn alteration ? careful(alteration) : List.of(Step.of(operation));
    }

    private List<Step> careful(AddColumn addition) {
        Column column = addition.column();
        if (column.nullable() || !isGivenByHand(column)) {
            return List.of(Step.of(addition));
        }
        return List.of(
                Step.of(new AddColumn(addition.table(), column.withNullable(true))),
                backfilled(notNull(addition.table(), column.name())));
    }

    private List<Step> careful(AlterColumn alteration) {
        return column(alteration.table(), alteration.column())
                .map(column -> careful(alteration, column))
                .orElseGet(() -> List.of(Step.of(alteration)));
    }

    private List<Step> careful(AlterColumn alteration, Column column) {
        Column altered = column;
        for (ColumnChange change : alteration.changes()) {
            altered = change.applyTo(altered);
        }
        List<String> notes = new ConversionCost(column, altered, dialect).notes();
        List<ColumnChange> others = alteration.changes().stream()
                .filter(change -> !change.equals(new ColumnChange.SetNullable(false)))
                .toList();
        boolean becomesNotNull = others.size() < alteration.changes().size() && column.nullable();
        if (!becomesNotNull) {
            return List.of(Step.noted(alteration, notes));
        }
        if (!isGivenByHand(altered) && !(altered.value() instanceof ColumnValue.Default)) {
            Step whole = backfilled(alteration);
            List<String> all = new ArrayList<>(notes);
            all.addAll(whole.notes());
            return List.of(new Step(alteration, all, whole.proposals()));
        }
        List<Step> steps = new ArrayList<>();
        if (!others.isEmpty()) {
            steps.add(Step.noted(new AlterColumn(alteration.table(), column.name(), others), notes));
        }
        AlterColumn notNull = notNull(alteration.table(), column.name());
        if (altered.value() instanceof ColumnValue.Default) {
            steps.add(Step.of(update(notNull, "DEFAULT")));
            steps.add(Step.of(notNull));
        } else {
            steps.add(backfilled(notNull));
        }
        return steps;
    }

    /** Whether every row has to bring a value. */
    private static boolean isGivenByHand(Column column) {
        return column.value() instanceof ColumnValue.None;
    }

    private static AlterColumn notNull(QualifiedName table, Identifier column) {
        return new AlterColumn(table, column, List.of(new ColumnChange.SetNullable(false)));
    }

    private Step backfilled(AlterColumn notNull) {
        return new Step(
                notNull,
                List.of("TODO Give rows without " + notNull.column() + " a value; while there are any, the next step"
                        + " fails:"),
                List.of(update(notNull, "...")));
    }

    private Execute update(AlterColumn notNull, String value) {
        String column = dialect.quote(notNull.column());
        return new Execute(
                "UPDATE " + dialect.quote(notNull.table()) + " SET " + column + " = " + value + " WHERE " + column
                        + " IS NULL",
                List.of());
    }
}
