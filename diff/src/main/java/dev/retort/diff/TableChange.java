package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Pairing.Candidate;
import dev.retort.diff.Pairing.Pair;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What becomes of a table that stays. It is made of the differences of the table itself; then what stands in the way of other
 * changes moves from what stays to what is dropped and put back.
 */
final class TableChange {

    private final Table from;
    private final Table to;
    private final Map<Identifier, String> replacedColumns = new TreeMap<>();
    private final List<Pair> kept = new ArrayList<>();
    private final List<Pair> changed = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<Member> removed = new ArrayList<>();
    private final List<Member> added = new ArrayList<>();

    /** A constraint or index that stays the same but cannot stand while something else is changed. */
    record Obstacle(Pair pair, String inTheWayOf) {}

    private TableChange(Table from, Table to) {
        this.from = from;
        this.to = to;
    }

    static TableChange between(Table from, Table to, Dialect dialect, Set<Set<Identifier>> referred) {
        TableChange change = new TableChange(from, to);
        for (Column column : from.columns().values()) {
            Column after = to.columns().get(column.name());
            if (after != null && !after.equals(column) && !dialect.canAlter(column, after)) {
                change.replacedColumns.put(column.name(), "");
            }
        }
        Pairing pairing = Pairing.of(candidates(asServed(from, to)), candidates(to), List::of, referred);
        for (Pair pair : pairing.same()) {
            (isKept(pair, from.name(), dialect) ? change.kept : change.changed).add(pair);
        }
        change.changed.addAll(pairing.changed());
        pairing.removed().forEach(candidate -> change.removed.add(candidate.said()));
        pairing.added().forEach(candidate -> change.added.add(candidate.said()));
        return change;
    }

    /**
     * The table before, without a word of the indexes that serve its constraints if columns change: a database that copies the
     * table for it may have the constraints choose anew.
     */
    private static Table asServed(Table from, Table to) {
        return from.columns().equals(to.columns())
                ? from
                : from.mapConstraints(constraint -> constraint.withServingIndex(Identifier.UNNAMED));
    }

    private static List<Candidate> candidates(Table table) {
        return Member.of(table).stream().map(Candidate::of).toList();
    }

    /** What only has another name is kept if the database can rename it. */
    private static boolean isKept(Pair pair, QualifiedName table, Dialect dialect) {
        Identifier newName = pair.to().name();
        return pair.from().name().equals(newName)
                || dialect.refusal(pair.from().rename(table, newName)).isEmpty();
    }

    QualifiedName name() {
        return from.name();
    }

    Table from() {
        return from;
    }

    Table to() {
        return to;
    }

    boolean isReplaced(Identifier column) {
        return replacedColumns.containsKey(column);
    }

    /** Columns that are dropped and added, each with what it stands in the way of; empty where it changes itself. */
    Map<Identifier, String> replacedColumns() {
        return replacedColumns;
    }

    List<Column> removedColumns() {
        return from.columns().values().stream()
                .filter(column -> !to.columns().containsKey(column.name()))
                .toList();
    }

    List<Column> addedColumns() {
        return to.columns().values().stream()
                .filter(column -> !from.columns().containsKey(column.name()))
                .toList();
    }

    /** The columns that stay in their place, as they are to be. */
    List<Column> stayingColumns() {
        return to.columns().values().stream()
                .filter(column -> from.columns().containsKey(column.name()) && !isReplaced(column.name()))
                .toList();
    }

    /** Constraints and indexes that stay, under another name perhaps. */
    List<Pair> kept() {
        return kept;
    }

    List<Pair> changed() {
        return changed;
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    List<Member> removed() {
        return removed;
    }

    List<Member> added() {
        return added;
    }

    /** What is dropped, be it to come back, and has an index that others may work with. */
    List<Member> leavingIndexes() {
        return Stream.of(
                        removed.stream(),
                        changed.stream().map(Pair::from),
                        obstacles.stream().map(obstacle -> obstacle.pair().from()))
                .flatMap(members -> members)
                .filter(Member::hasIndex)
                .toList();
    }

    /**
     * Whether the index of a key that goes would be in the way if others kept it: of a primary key, unless the next one is
     * over the same columns; of a unique constraint, unless the columns stay unique.
     */
    boolean isRidOf(Member key) {
        if (key.isPrimaryKey()) {
            return to.primaryKey()
                    .map(ConstraintMember::new)
                    .filter(next -> next.structure().equals(key.structure()))
                    .isEmpty();
        }
        return key instanceof ConstraintMember
                && Member.of(to).stream().noneMatch(next -> next.key().equals(key.key()));
    }

    void replace(Identifier column, String inTheWayOf) {
        replacedColumns.put(column, inTheWayOf);
    }

    /** Takes the members in question out of what is kept, and returns them. */
    List<Member> obstruct(Predicate<Member> question, String inTheWayOf) {
        List<Member> found = new ArrayList<>();
        for (Iterator<Pair> pairs = kept.iterator(); pairs.hasNext(); ) {
            Pair pair = pairs.next();
            if (question.test(pair.from())) {
                pairs.remove();
                obstacles.add(new Obstacle(pair, inTheWayOf));
                found.add(pair.from());
            }
        }
        return found;
    }
}
