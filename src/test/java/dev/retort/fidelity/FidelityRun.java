package dev.retort.fidelity;

import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of every kind of change, on every database of one product, found.
 *
 * <p>Each kind is made at least once wherever there is a place for it. Beyond that it is made in every so many databases, at
 * places that differ from one to the next; or, on demand, at every place of every database.
 *
 * @param silences the databases as they were created
 * @param outcomes what came of the changes, in the order of databases and kinds
 */
record FidelityRun(List<Silence> silences, List<Outcome> outcomes) {

    /**
     * A database that is as it should be.
     *
     * @param origin where it comes from
     * @param schema what it should be
     * @param falseDifferences the operations that were reported all the same, in either direction
     */
    record Silence(Origin origin, Schema schema, List<String> falseDifferences) {}

    FidelityRun {
        silences = List.copyOf(silences);
        outcomes = List.copyOf(outcomes);
    }

    static FidelityRun on(Product product, boolean everywhere, Path directory) throws IOException, SQLException {
        List<Silence> silences = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        List<Kind> kinds = Kinds.all().toList();
        Itinerary itinerary = new Itinerary(everywhere, Origin.all().size());
        for (Origin origin : Origin.all()) {
            try (MutatedDatabase database = MutatedDatabase.open(origin, product, directory)) {
                silences.add(new Silence(origin, database.situation().wanted(), database.falseDifferences()));
                for (int kind = 0; kind < kinds.size(); kind++) {
                    List<Mutation> all = kinds.get(kind)
                            .mutations(product, database.situation())
                            .toList();
                    for (Mutation mutation : itinerary.choose(kind, all)) {
                        outcomes.add(database.outcome(mutation));
                    }
                }
                itinerary.next();
            }
        }
        return new FidelityRun(silences, outcomes);
    }

    /** Chooses which changes to make, the same in every run. */
    private static final class Itinerary {

        /** In so many databases each kind is made, if there are places. */
        private static final int VISITS = 3;

        private final boolean everywhere;
        private final int stride;
        private final Map<Integer, Integer> visits = new LinkedHashMap<>();
        private int database;

        Itinerary(boolean everywhere, int databases) {
            this.everywhere = everywhere;
            this.stride = Math.max(1, databases / VISITS);
        }

        void next() {
            database++;
        }

        List<Mutation> choose(int kind, List<Mutation> all) {
            if (everywhere || all.isEmpty()) {
                return all;
            }
            int number = visits.computeIfAbsent(kind, any -> 0);
            int turn = database + kind;
            if (number > 0 && turn % stride != 0) {
                return List.of();
            }
            visits.put(kind, number + 1);
            return List.of(all.get(turn % all.size()));
        }
    }
}
