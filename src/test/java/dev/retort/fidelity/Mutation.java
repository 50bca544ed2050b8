package dev.retort.fidelity;

import java.util.List;

/**
 * One change in one database.
 *
 * @param kind what kind of change it is
 * @param place what is changed
 * @param sql the statements that make it
 * @param undoneBy the operations that have to be reported, in order
 * @param restoredBy the statements that take back what no operation undoes
 */
record Mutation(Kind kind, String place, List<String> sql, List<String> undoneBy, List<String> restoredBy) {

    Mutation {
        sql = List.copyOf(sql);
        undoneBy = List.copyOf(undoneBy);
        restoredBy = List.copyOf(restoredBy);
    }

    @Override
    public String toString() {
        return kind + " at " + place;
    }
}
