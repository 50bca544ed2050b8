package dev.retort.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One change to the rows of the version table, which hold the ids of the applied heads. */
public sealed interface VersionChange {

    /**
     * A head appears.
     *
     * @param id the new row
     */
    record Insert(String id) implements VersionChange {}

    /**
     * A head moves.
     *
     * @param from the row before
     * @param to the row after
     */
    record Update(String from, String to) implements VersionChange {}

    /**
     * A head disappears.
     *
     * @param id the row that goes
     */
    record Delete(String id) implements VersionChange {}

    /** The changes that lead from one set of rows to another: as few as there can be, deletes before updates before inserts. */
    static List<VersionChange> between(Collection<String> before, Collection<String> after) {
        SortedSet<String> leaving = new TreeSet<>(before);
        leaving.removeAll(after);
        SortedSet<String> arriving = new TreeSet<>(after);
        arriving.removeAll(before);
        List<String> from = new ArrayList<>(leaving);
        List<String> to = new ArrayList<>(arriving);
        int moves = Math.min(from.size(), to.size());
        List<VersionChange> changes = new ArrayList<>();
        from.subList(moves, from.size()).forEach(id -> changes.add(new Delete(id)));
        for (int i = 0; i < moves; i++) {
            changes.add(new Update(from.get(i), to.get(i)));
        }
        to.subList(moves, to.size()).forEach(id -> changes.add(new Insert(id)));
        return List.copyOf(changes);
    }
}
