package dev.retort.fidelity;

import dev.retort.fixtures.EntityModel;
import dev.retort.fixtures.models.EntityModels;
import dev.retort.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What one run of every kind of change, on every database of one product, found.
 *
 * <p>Where a kind is made is for its {@link Places} to say; they differ from one kind to the next.
 *
 * @param silences the databases as they were created
 * @param outcomes what came of the changes, in the order of kinds
 * @param combinations what came of several changes at once
 */
record FidelityRun(List<Silence> silences, List<Outcome> outcomes, List<CombinedOutcome> combinations) {

    private static final int VISITS = 2;

    /** Where each kind of change is made. */
    enum Places {
        /** In up to {@value FidelityRun#VISITS} databases that have a place for it, among those of a spread of the models. */
        SOME,
        /** At one place of every database of every model. */
        DATABASES,
        /** At every place of every database of every model. */
        ALL
    }

    /**
     * How much of it to do.
     *
     * @param places where to make each kind of change
     * @param only what the names of the kinds to be made contain
     */
    record Extent(Places places, String only) {

        /** Every kind at some places. */
        static final Extent USUAL = new Extent(Places.SOME, "");

        boolean isUsual() {
            return places == Places.SOME;
        }

        /** The entity models that are changed; {@code HibernateOracleTest} compares all, unchanged. */
        List<EntityModel> models() {
            return isUsual() ? EntityModel.spread() : EntityModels.all();
        }

        /** How many combinations of changes to make. */
        int combinations() {
            return isUsual() || !only.isEmpty() ? 0 : 500;
        }

        boolean includes(Kind kind) {
            return kind.name().contains(only);
        }
    }

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
        combinations = List.copyOf(combinations);
    }

    static FidelityRun on(Product product, Extent extent, Path directory) throws IOException, SQLException {
        List<Silence> silences = new ArrayList<>();
        List<MutatedDatabase> databases = new ArrayList<>();
        try {
            for (Origin origin : Origin.of(product, extent.models())) {
                MutatedDatabase database = MutatedDatabase.open(origin, product, directory);
                databases.add(database);
                silences.add(new Silence(origin, database.situation().wanted(), database.falseDifferences()));
                if (origin.creator() == Origin.Creator.RETORT) {
                    databases.remove(database);
                    database.close();
                }
            }
            return new FidelityRun(
                    silences,
                    outcomes(databases, product, extent),
                    new Combinations(databases, product).outcomes(extent.combinations()));
        } finally {
            for (MutatedDatabase database : databases) {
                database.close();
            }
        }
    }

    /** What came of the changes of one kind that could be made. */
    List<Outcome> of(Kind kind) {
        return outcomes.stream()
                .filter(outcome -> outcome.mutation().kind() == kind)
                .filter(Outcome::isMade)
                .toList();
    }

    /** How many of the changes that could be made are such. */
    long count(Predicate<Outcome> question) {
        return outcomes.stream().filter(Outcome::isMade).filter(question).count();
    }

    private static List<Outcome> outcomes(List<MutatedDatabase> databases, Product product, Extent extent)
            throws IOException, SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        int turn = 0;
        for (Kind kind : Kinds.all().filter(extent::includes).toList()) {
            List<Candidate> candidates = databases.stream()
                    .map(database -> Candidate.of(
                            database,
                            kind.mutations(product, database.situation()).count()))
                    .filter(candidate -> !candidate.places().isEmpty())
                    .toList();
            for (Candidate candidate : chosen(candidates, extent.places(), turn)) {
                for (int place : candidate.places()) {
                    Situation situation = candidate.database().situation();
                    List<Mutation> mutations =
                            kind.mutations(product, situation).toList();
                    outcomes.add(candidate.database().outcome(mutations.get(place)));
                }
            }
            turn++;
        }
        return outcomes;
    }

    /** A database with the places for one kind of change in it, by number: names that nobody chose change with each change. */
    private record Candidate(MutatedDatabase database, List<Integer> places) {

        static Candidate of(MutatedDatabase database, long places) {
            return new Candidate(
                    database, IntStream.range(0, (int) places).boxed().toList());
        }

        Candidate withOnly(int turn) {
            return new Candidate(database, List.of(places.get(turn % places.size())));
        }
    }

    private static List<Candidate> chosen(List<Candidate> candidates, Places places, int turn) {
        return switch (places) {
            case SOME -> spread(candidates, turn);
            case DATABASES ->
                IntStream.range(0, candidates.size())
                        .mapToObj(number -> candidates.get(number).withOnly(turn + number))
                        .toList();
            case ALL -> candidates;
        };
    }

    /** Some of the databases and one place in each, the same in every run. */
    private static List<Candidate> spread(List<Candidate> candidates, int turn) {
        int visits = Math.min(VISITS, candidates.size());
        List<Candidate> chosen = new ArrayList<>();
        for (int visit = 0; visit < visits; visit++) {
            int next = (turn + visit * candidates.size() / visits) % candidates.size();
            chosen.add(candidates.get(next).withOnly(turn + visit));
        }
        return chosen;
    }
}
