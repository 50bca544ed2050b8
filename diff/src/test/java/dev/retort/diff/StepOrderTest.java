package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Execute;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of steps, given what they claim. */
class StepOrderTest {

    private static final Resource A = Resource.table(QualifiedName.of("a"));
    private static final Resource B = Resource.table(QualifiedName.of("b"));

    @Test
    void keepsTheOrderGivenWhereNothingSpeaksAgainstIt() {
        assertThat(order(step("1", Claims.NONE), step("2", Claims.NONE), step("3", Claims.NONE)))
                .containsExactly("1", "2", "3");
    }

    @Test
    void letsGoThenTakesAwayThenBringsThenUses() {
        assertThat(order(
                        step("uses", Claims.NONE.requiring(List.of(A))),
                        step("brings", Claims.NONE.providing(List.of(A))),
                        step("takes away", Claims.NONE.removing(List.of(A))),
                        step("lets go", Claims.NONE.releasing(List.of(A)))))
                .containsExactly("lets go", "takes away", "brings", "uses");
    }

    @Test
    void takesAStepAsSoonAsItCanBeTaken() {
        assertThat(order(
                        step("needs a", Claims.NONE.requiring(List.of(A))),
                        step("needs nothing", Claims.NONE),
                        step("brings a", Claims.NONE.providing(List.of(A))),
                        step("needs nothing either", Claims.NONE)))
                .containsExactly("needs nothing", "brings a", "needs a", "needs nothing either");
    }

    @Test
    void doesNotWaitForItself() {
        assertThat(order(step(
                        "alters a",
                        Claims.NONE
                                .releasing(List.of(A))
                                .removing(List.of(A))
                                .providing(List.of(A))
                                .requiring(List.of(A)))))
                .containsExactly("alters a");
    }

    @Test
    void entersACycleAtItsFirstStepAndTakesTheRestInOrder() {
        assertThat(order(
                        step("waits for the cycle", Claims.NONE.requiring(List.of(A))),
                        step(
                                "needs b, brings a",
                                Claims.NONE.requiring(List.of(B)).providing(List.of(A))),
                        step(
                                "needs a, brings b",
                                Claims.NONE.requiring(List.of(A)).providing(List.of(B)))))
                .containsExactly("needs b, brings a", "waits for the cycle", "needs a, brings b");
    }

    private static Step step(String name, Claims claims) {
        return new Step(List.of(new DetectedChange(new Execute(name, List.of()), name)), claims);
    }

    private static List<String> order(Step... steps) {
        return StepOrder.sorted(Stream.of(steps).toList()).stream()
                .map(step -> step.changes().get(0).sentence())
                .toList();
    }
}
