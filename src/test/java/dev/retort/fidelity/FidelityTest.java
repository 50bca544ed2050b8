package dev.retort.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.docs.MarkedPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The comparison reports what is different and nothing else. {@code -Ddocs.update} writes the counts into {@code
 * docs/fidelity.md}, and {@code -Dfidelity.everywhere} makes every change at every place.
 */
class FidelityTest {

    private static final MarkedPage PAGE =
            new MarkedPage(Path.of("").toAbsolutePath().getParent().resolve("docs/fidelity.md"));
    private static final boolean EVERYWHERE = System.getProperty("fidelity.everywhere") != null;

    private static Map<Product, FidelityRun> runs;

    @BeforeAll
    static void run(@TempDir Path directory) {
        Map<Product, CompletableFuture<FidelityRun>> running = new EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            running.put(product, CompletableFuture.supplyAsync(() -> run(product, directory)));
        }
        runs = new EnumMap<>(Product.class);
        running.forEach((product, run) -> runs.put(product, run.join()));
    }

    private static FidelityRun run(Product product, Path directory) {
        try {
            return FidelityRun.on(product, EVERYWHERE, directory);
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
    void everyKindOfChangeIsMade() {
        List<String> missing = new ArrayList<>();
        runs.forEach((product, run) -> Kinds.all()
                .filter(kind -> kind.isExpressibleOn(product))
                .filter(kind -> run.outcomes().stream()
                        .noneMatch(outcome -> outcome.mutation().kind() == kind))
                .forEach(kind -> missing.add(kind + " on " + product)));
        assertThat(missing).isEmpty();
    }

    private static Stream<Outcome> outcomes() {
        return runs.values().stream().flatMap(run -> run.outcomes().stream());
    }
}
