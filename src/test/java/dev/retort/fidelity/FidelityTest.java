package dev.retort.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.retort.fixtures.document.MarkedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison reports what is different and nothing else. {@code -Ddocs.update} writes the counts into {@code
 * docs/fidelity.md}, and {@code -Dfidelity.places} says where changes are made ({@link
 * FidelityRun.Places}); {@code -Dfidelity.only=index} makes those alone in whose names it finds the word, and {@code
 * -Dfidelity.on=H2} those of one product.
 */
class FidelityTest {

    private static final Path PAGE = Path.of("").toAbsolutePath().getParent().resolve("docs/fidelity.md");
    private static final FidelityRun.Extent EXTENT = new FidelityRun.Extent(
            FidelityRun.Places.valueOf(System.getProperty("fidelity.places", "SOME")),
            System.getProperty("fidelity.only", ""));
    private static final List<Product> PRODUCTS =
            Optional.ofNullable(System.getProperty("fidelity.on")).map(Product::valueOf).stream()
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(), asked -> asked.isEmpty() ? List.of(Product.values()) : asked));

    private static Map<Product, FidelityRun> runs;

    @BeforeAll
    static void run(@TempDir Path directory) {
        Map<Product, CompletableFuture<FidelityRun>> running = new EnumMap<>(Product.class);
        for (Product product : PRODUCTS) {
            running.put(product, CompletableFuture.supplyAsync(() -> run(product, directory)));
        }
        runs = new EnumMap<>(Product.class);
        running.forEach((product, run) -> runs.put(product, run.join()));
    }

    private static FidelityRun run(Product product, Path directory) {
        try {
            return FidelityRun.on(product, EXTENT, directory);
        } catch (Exception e) {
            throw new IllegalStateException("changes on " + product, e);
        }
    }

    @Test
    void nothingIsReportedThatIsNotThere() {
        assertThat(runs.values().stream().flatMap(run -> run.silences().stream()))
                .filteredOn(silence -> !silence.falseDifferences().isEmpty())
                .isEmpty();
    }

    @Test
    void everyChangeCanBeMade() {
        assumeThat(EXTENT.isUsual())
                .as("a database refuses some changes at some places")
                .isTrue();
        assertThat(runs.values().stream().flatMap(run -> run.outcomes().stream()))
                .filteredOn(outcome -> !outcome.isMade())
                .isEmpty();
    }

    @Test
    void noChangeIsMissed() {
        assertThat(outcomes()).filteredOn(Outcome::isMissed).isEmpty();
    }

    @Test
    void noChangeIsReportedAsMoreThanItIs() {
        assertThat(outcomes()).filteredOn(Outcome::isNoisy).isEmpty();
    }

    @Test
    void everyChangeIsUndone() {
        assertThat(outcomes()).filteredOn(outcome -> !outcome.isUndone()).isEmpty();
    }

    @Test
    void changesMadeTogetherAreUndoneTogether() {
        assumeThat(EXTENT.combinations()).as("the long run makes them").isPositive();
        assertThat(runs.values().stream().flatMap(run -> run.combinations().stream()))
                .filteredOn(outcome -> !outcome.isUndone())
                .isEmpty();
    }

    @Test
    void everyKindOfChangeIsMade() {
        List<String> missing = new ArrayList<>();
        runs.forEach((product, run) -> Kinds.all()
                .filter(EXTENT::includes)
                .filter(kind -> kind.isExpressibleOn(product))
                .filter(kind -> run.of(kind).isEmpty())
                .forEach(kind -> missing.add(kind + " on " + product)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyChangeThatOthersWereGivenIsMadeHere() {
        assertThat(Peers.rows())
                .hasSize(53)
                .allSatisfy(row -> assertThat(Kinds.all())
                        .filteredOn(kind -> kind.isExpressibleOn(Product.POSTGRESQL))
                        .extracting(Kind::name)
                        .contains(row.kind()));
    }

    @Test
    void thePageSaysWhatWasFound() throws IOException {
        MarkedPage page = MarkedPage.read(PAGE);
        if (!EXTENT.isUsual() && EXTENT.only().isEmpty() && System.getProperty("docs.update") != null) {
            new FidelityPage(runs).longRunIn(page, EXTENT.places()).write();
        }
        assumeThat(EXTENT).as("what a partial run finds is not on the page").isEqualTo(FidelityRun.Extent.USUAL);
        assumeThat(PRODUCTS).hasSize(Product.values().length);
        MarkedPage found = new FidelityPage(runs).in(page);

        if (System.getProperty("docs.update") != null) {
            found.write();
        } else {
            assertThat(found)
                    .as("%s, which -Ddocs.update rewrites if this is right", PAGE)
                    .isEqualTo(page);
        }
    }

    private static Stream<Outcome> outcomes() {
        return runs.values().stream().flatMap(run -> run.outcomes().stream()).filter(Outcome::isMade);
    }
}
