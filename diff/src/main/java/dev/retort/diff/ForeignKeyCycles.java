package dev.retort.diff;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Table;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts the cycles that tables form by referring to one another: without the foreign keys that are cut, the tables can be
 * created one after the other, and dropped in the opposite order.
 */
final class ForeignKeyCycles {

    /** A table on the path from where the search began, and the references of it that are still to be followed. */
    private record Visit(QualifiedName table, Iterator<ForeignKey> references) {}

    private final Map<QualifiedName, Table> tables = new TreeMap<>();
    private final Map<QualifiedName, Set<Identifier>> cut = new TreeMap<>();
    private final Set<QualifiedName> seen = new TreeSet<>();
    private final Set<QualifiedName> onPath = new TreeSet<>();

    private ForeignKeyCycles(Collection<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /** The names of foreign keys to cut, by their tables. A table's reference to itself needs no cut. */
    static Map<QualifiedName, Set<Identifier>> cut(Collection<Table> tables) {
        ForeignKeyCycles cycles = new ForeignKeyCycles(tables);
        tables.forEach(table -> cycles.search(table.name()));
        return cycles.cut;
    }

    /** In depth, with a stack of its own: a chain of references may be as long as there are tables. */
    private void search(QualifiedName start) {
        Deque<Visit> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.references().hasNext()) {
                follow(visit.table(), visit.references().next(), path);
            } else {
                onPath.remove(path.pop().table());
            }
        }
    }

    private void follow(QualifiedName table, ForeignKey key, Deque<Visit> path) {
        if (onPath.contains(key.target())) {
            cut.computeIfAbsent(table, any -> new TreeSet<>()).add(key.name());
        } else {
            enter(key.target(), path);
        }
    }

    private void enter(QualifiedName table, Deque<Visit> path) {
        if (tables.containsKey(table) && seen.add(table)) {
            onPath.add(table);
            List<ForeignKey> references = tables.get(table)
                    .constraints(ForeignKey.class)
                    .filter(key -> !key.target().equals(table))
                    .toList();
            path.push(new Visit(table, references.iterator()));
        }
    }
}
