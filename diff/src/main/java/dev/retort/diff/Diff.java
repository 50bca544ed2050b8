package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.ReferencedKey;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The difference of two schemas: the operations that lead from the first to the second, and back.
 *
 * <p>The way back is planned as the way there is, from the second schema to the first. Most often that is each operation
 * undone in reverse order; but a step that can be taken in place in one direction alone, such as a generated column that
 * becomes a plain one, is thereby undone in the way that the database allows.
 */
public final class Diff {

    private final Schema from;
    private final Schema to;
    private final Schema end;
    private final Drops drops;
    private final Dialect dialect;
    private final List<DetectedChange> renames;
    private final List<SuspectedRename> suspicions;
    private final List<DetectedChange> upgrade;
    private final Function<Operation, List<Operation>> rewriting;

    private Diff(
            Schema from,
            Schema to,
            Schema end,
            Drops drops,
            Dialect dialect,
            List<DetectedChange> renames,
            List<SuspectedRename> suspicions,
            List<DetectedChange> upgrade,
            Function<Operation, List<Operation>> rewriting) {
        this.from = from;
        this.to = to;
        this.end = end;
        this.drops = drops;
        this.dialect = dialect;
        this.renames = renames;
        this.suspicions = suspicions;
        this.upgrade = upgrade;
        this.rewriting = rewriting;
    }

    /**
     * The difference of two schemas whose every object is named, and in which equal texts mean the same.
     *
     * @param from the first schema after the renames
     * @param renames the renames of tables and columns that come first
     * @param drops when what the second schema lacks is dropped
     */
    static Diff of(Schema from, Schema to, Dialect dialect, List<DetectedChange> renames, Drops drops) {
        Comparison comparison = Comparison.of(from, to, dialect);
        List<SuspectedRename> suspicions = new RenameSearch(comparison).suspicions();
        List<DetectedChange> upgrade = new ArrayList<>(renames);
        if (drops == Drops.NOW) {
            upgrade.addAll(Plan.of(comparison));
            return new Diff(from, to, to, drops, dialect, renames, suspicions, List.copyOf(upgrade), List::of);
        }
        PutOff putOff = new PutOff(from, to);
        Schema kept = putOff.kept();
        upgrade.addAll(putOff.told(Plan.between(from, kept, dialect)));
        return new Diff(from, kept, to, drops, dialect, renames, suspicions, List.copyOf(upgrade), List::of);
    }

    /** What is to be dropped when the drops are no longer put off; nothing where they never come. */
    public List<DetectedChange> pendingDrops() {
        return drops == Drops.LATER ? droppingAll().upgrade() : List.of();
    }

    /** What the second schema lacks and is never dropped. */
    public List<DetectedChange> neverDropped() {
        return drops == Drops.NEVER ? droppingAll().upgrade() : List.of();
    }

    /** The difference that makes the {@link #pendingDrops}, once this one is made. */
    public Diff dropping() {
        return drops == Drops.LATER
                ? droppingAll()
                : Diff.of(to, to, dialect, List.of(), Drops.NOW).rewritten(rewriting);
    }

    private Diff droppingAll() {
        return Diff.of(to, end, dialect, List.of(), Drops.NOW).rewritten(rewriting);
    }

    /**
     * The same difference with each of its operations, there and back, replaced by others: none, or several that are all told by
     * the sentence of the one that they stand for.
     */
    public Diff rewritten(Function<Operation, List<Operation>> other) {
        List<DetectedChange> changes = upgrade.stream()
                .flatMap(change -> other.apply(change.operation()).stream()
                        .map(operation -> new DetectedChange(operation, change.sentence())))
                .toList();
        return new Diff(
                from,
                to,
                end,
                drops,
                dialect,
                renames,
                suspicions,
                changes,
                operation -> rewriting.apply(operation).stream()
                        .flatMap(each -> other.apply(each).stream())
                        .toList());
    }

    /** The same difference with some of the {@link #suspectedRenames} cleared up: they are none. */
    public Diff cleared(Collection<SuspectedRename> innocent) {
        List<SuspectedRename> left = suspicions.stream()
                .filter(suspicion -> !innocent.contains(suspicion))
                .toList();
        return new Diff(from, to, end, drops, dialect, renames, left, upgrade, rewriting);
    }

    /** What goes and comes, and may be one and the same under a new name; the operations drop and create all the same. */
    public List<SuspectedRename> suspectedRenames() {
        return suspicions;
    }

    /** The changes that lead from the first schema to the second, in an order in which they can run. */
    public List<DetectedChange> upgrade() {
        return upgrade;
    }

    /** The operations of {@link #upgrade}. */
    public List<Operation> operations() {
        return upgrade.stream().map(DetectedChange::operation).toList();
    }

    /** The steps in which a revision makes the changes, so that they run on tables that have rows. */
    public Recipe recipe() {
        return new Precautions(from, to, dialect).suspecting(suspicions).forward(operations());
    }

    /** The operations that lead from the second schema back to the first, in an order in which they can run. */
    public List<Operation> reverse() {
        List<Operation> back = new ArrayList<>();
        Plan.between(reached(), from, dialect).forEach(change -> back.addAll(rewriting.apply(change.operation())));
        undone().forEach(rename -> back.addAll(rewriting.apply(rename)));
        return List.copyOf(back);
    }

    /**
     * The second schema once it is reached: which of several keys its foreign keys are then held against, and which of several
     * indexes serve its constraints, nobody knows.
     */
    private Schema reached() {
        return to.withTables(to.tables().values().stream()
                .map(table -> table.mapConstraints(Diff::unheld))
                .toList());
    }

    private static Constraint unheld(Constraint constraint) {
        Constraint unserved = constraint.withServingIndex(Identifier.UNNAMED);
        return unserved instanceof ForeignKey key
                ? key.withReferences(new ReferencedKey(key.target(), key.targetColumns()))
                : unserved;
    }

    /** The steps in which a revision takes the changes back. */
    public Recipe reverseRecipe() {
        return new Precautions(to, from, dialect).back(reverse());
    }

    public boolean isEmpty() {
        return upgrade.isEmpty();
    }

    /** What undoes the renames, the last one first. */
    private List<Operation> undone() {
        List<Operation> undone = new ArrayList<>();
        for (DetectedChange rename : renames) {
            undone.addAll(0, rename.operation().reverse(from));
        }
        return undone;
    }

    /** The first schema as it was compared: in canonical form, with every name resolved. */
    public Schema from() {
        Schema before = from;
        for (Operation rename : undone()) {
            before = rename.applyTo(before);
        }
        return before;
    }

    /** The second schema as it was compared: what made no difference is as in the first, and what is put off is still there. */
    public Schema to() {
        return to;
    }
}
