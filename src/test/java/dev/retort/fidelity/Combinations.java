package dev.retort.fidelity;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws changes that are made together in one database: two to four, of kinds that an operation undoes, and often about the
 * same table. The seed makes every run draw the same.
 */
final class Combinations {

    private static final long SEED = 2026;

    private final Random random = new Random(SEED);
    private final List<MutatedDatabase> databases;
    private final List<Kind> kinds;
    private final Product product;

    Combinations(List<MutatedDatabase> databases, Product product) {
        this.databases = databases;
        this.product = product;
        this.kinds = Kinds.all()
                .filter(kind -> kind.isExpressibleOn(product))
                .filter(kind -> !kind.isLeftAlone() && !kind.restoredBy().containsKey(product))
                .toList();
    }

    /** What came of so many draws. */
    List<CombinedOutcome> outcomes(int draws) throws IOException, SQLException {
        List<CombinedOutcome> outcomes = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            MutatedDatabase database = databases.get(random.nextInt(databases.size()));
            outcomes.add(database.outcome(mutations(database.situation())));
        }
        return outcomes;
    }

    /** Those after the first are about the first one's table, where their kinds have a place there. */
    private List<Mutation> mutations(Situation situation) {
        int count = 2 + random.nextInt(3);
        List<Mutation> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            List<Mutation> places = kinds.get(random.nextInt(kinds.size()))
                    .mutations(product, situation)
                    .toList();
            if (!places.isEmpty()) {
                chosen.add(pick(chosen.isEmpty() ? places : near(chosen.get(0), places)));
            }
        }
        return chosen;
    }

    private Mutation pick(List<Mutation> mutations) {
        return mutations.get(random.nextInt(mutations.size()));
    }

    private static List<Mutation> near(Mutation first, List<Mutation> places) {
        String table = table(first);
        List<Mutation> near =
                places.stream().filter(place -> table(place).equals(table)).toList();
        return near.isEmpty() ? places : near;
    }

    private static String table(Mutation mutation) {
        return mutation.place().replaceAll("\\..*", "");
    }
}
