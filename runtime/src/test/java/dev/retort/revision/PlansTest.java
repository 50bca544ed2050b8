package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static dev.retort.revision.Graphs.rowsAfter;
import static dev.retort.revision.Graphs.steps;
import static dev.retort.revision.Graphs.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.VersionChange.Delete;
import dev.retort.revision.VersionChange.Insert;
import dev.retort.revision.VersionChange.Update;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {

    private static final RevisionGraph LINE = graph("a", "b <- a", "c <- b", "d <- c", "e <- d");
    private static final RevisionGraph FORK = graph("a", "b <- a", "c1 <- b", "c2 <- b", "d1 <- c1", "d2 <- c2");
    private static final RevisionGraph MERGE = graph("a", "b1 <- a", "c1 <- b1", "b2 <- a", "c2 <- b2", "d1 <- c1 c2");

    @ParameterizedTest
    @CsvSource({
        "'', head, 'up a, up b, up c, up d, up e', e",
        "'', c, 'up a, up b, up c', c",
        "c, e, 'up d, up e', e",
        "a, +2, 'up b, up c', c",
        "a, b+2, 'up b, up c, up d', d",
        "a, d-2, 'up b', b",
        "'', +1, up a, a",
        "'', base+1, up a, a",
        "e, head, '', e",
        "e, c, '', e",
        "c, base, '', c",
    })
    void anUpgradeRunsWhatIsNotYetApplied(String rows, String target, String steps, String rowsAfter) {
        assertUpgrade(LINE, rows, target, steps, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "e, c, 'down e, down d', c",
        "c, base, 'down c, down b, down a', ''",
        "c, -1, down c, b",
        "e, -3, 'down e, down d, down c', b",
        "e, a+2, 'down e, down d', c",
        "d, c-2, 'down d, down c, down b', a",
        "a, -1, down a, ''",
        "c, c, '', c",
        "'', base, '', ''",
    })
    void aDowngradeTakesBackWhatStandsOnTheTarget(String rows, String target, String steps, String rowsAfter) {
        assertDowngrade(LINE, rows, target, steps, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "'', heads, 'up a, up b, up c2, up d2, up c1, up d1', d1 d2",
        "'', d1, 'up a, up b, up c1, up d1', d1",
        "d1, heads, 'up c2, up d2', d1 d2",
    })
    void anUpgradeOfABranchLeavesTheOtherAlone(String rows, String target, String steps, String rowsAfter) {
        assertUpgrade(FORK, rows, target, steps, rowsAfter);
    }

    @ParameterizedTest
    @CsvSource({
        "d1 d2, b, 'down d1, down c1, down d2, down c2', b",
        "d1 d2, c1, down d1, c1 d2",
        "d1 d2, base, 'down d1, down c1, down d2, down c2, down b, down a', ''",
        "d1 d2, d2-1, down d2, c2 d1",
    })
    void aDowngradeOfABranchLeavesTheOtherAlone(String rows, String target, String steps, String rowsAfter) {
        assertDowngrade(FORK, rows, target, steps, rowsAfter);
    }

    @Test
    void theRowsBranchAndMoveAlongABranch() {
        assertThat(FORK.upgrade(List.of("c1"), "heads"))
                .extracting(RevisionStep::changes)
                .containsExactly(
                        List.of(new Insert("c2")), List.of(new Update("c2", "d2")), List.of(new Update("c1", "d1")));
    }

    @Test
    void aMergeMakesOneRowOfTwo() {
        assertThat(MERGE.upgrade(List.of("c1", "c2"), "head"))
                .extracting(RevisionStep::changes)
                .containsExactly(List.of(new Delete("c2"), new Update("c1", "d1")));
    }

    @Test
    void takingBackAMergeMakesTwoRowsOfOne() {
        assertThat(MERGE.downgrade(List.of("d1"), "c1"))
                .extracting(RevisionStep::changes)
                .containsExactly(List.of(new Update("d1", "c1"), new Insert("c2")));
    }

    @Test
    void aDowngradeOnOneSideOfAMergeLeavesTheOtherParent() {
        assertDowngrade(MERGE, "d1", "b1", "down d1, down c1", "b1 c2");
        assertDowngrade(MERGE, "d1", "a", "down d1, down c1, down b1, down c2, down b2", "a");
    }

    @Test
    void anUpgradePullsInWhatItDependsOn() {
        RevisionGraph graph = graph("a1", "a2 <- a1", "a3 <- a2", "b1", "b2 <- b1 ; a2");

        assertUpgrade(graph, "", "b2", "up a1, up a2, up b1, up b2", "b2");
        assertUpgrade(graph, "b2", "heads", "up a3", "a3 b2");
    }

    @Test
    void aDowngradeTakesBackWhatDependsOnIt() {
        RevisionGraph graph = graph("a1", "a2 <- a1", "a3 <- a2", "b1", "b2 <- b1 ; a2");

        assertDowngrade(graph, "a3 b2", "a1", "down a3, down b2, down a2", "a1 b1");
        assertDowngrade(graph, "a3 b2", "b1", "down b2", "a3 b1");
    }

    @Test
    void aRowThatADependencyImpliesIsNotWritten() {
        RevisionGraph graph = graph("a1", "b1", "b2 <- b1 ; a1");

        assertThat(rowsAfter(List.of("a1", "b1"), graph.upgrade(List.of("a1", "b1"), "b2")))
                .containsExactly("b2");
        assertThat(rowsAfter(List.of("b2"), graph.downgrade(List.of("b2"), "b1")))
                .containsExactly("a1", "b1");
    }

    @Test
    void aDependencyOnAnAncestorChangesNothing() {
        RevisionGraph graph = graph("a", "b <- a", "c <- b ; a");

        assertUpgrade(graph, "", "head", "up a, up b, up c", "c");
        assertDowngrade(graph, "c", "b", "down c", "b");
    }

    @Test
    void upAndDownAreNotConfused() {
        assertThatThrownBy(() -> LINE.upgrade(List.of("c"), "-1"))
                .hasMessage("An upgrade leads up, and '-1' leads down: use +N here, or downgrade to -1");
        assertThatThrownBy(() -> LINE.downgrade(List.of("c"), "+1"))
                .hasMessage("A downgrade leads down, and '+1' leads up: use -N here, or upgrade to +1");
    }

    @Test
    void aDowngradeToWhatIsNotAppliedIsRefused() {
        assertThatThrownBy(() -> LINE.downgrade(List.of("c"), "e"))
                .hasMessage(
                        "Revision 'e' is no target for a downgrade, for it is not applied: the database stands at 'c'");
        assertThatThrownBy(() -> LINE.downgrade(List.of(), "a"))
                .hasMessageEndingWith("the database stands at the base");
    }

    @Test
    void aDowngradeLeadsToOneRevision() {
        assertThatThrownBy(() -> FORK.downgrade(List.of("d1", "d2"), "heads"))
                .hasMessage("A downgrade leads to one revision, and 'heads' stands for 'd1', 'd2': name one");
    }

    @Test
    void aDatabaseAheadOfTheRevisionsIsRefused() {
        assertThatThrownBy(() -> LINE.upgrade(List.of("zz"), "head"))
                .hasMessageStartingWith("The database stands at revision 'zz', which is not among the revisions here")
                .hasMessageContaining("stamp --purge");
    }

    @ParameterizedTest
    @CsvSource({
        "d1 d2, b, b",
        "d1 d2, c1, c1 d2",
        "c1, d1, d1",
        "c1, c2, c1 c2",
        "d1 d2, base, ''",
        "'', heads, d1 d2",
        "d1, heads, d1 d2",
    })
    void aStampReplacesTheRowsOnItsLine(String rows, String target, String rowsAfter) {
        assertThat(FORK.stamp(words(rows), List.of(target))).isEqualTo(words(rowsAfter));
    }

    @Test
    void aStampOfARevisionAndItsAncestorIsRefused() {
        assertThatThrownBy(() -> LINE.stamp(List.of(), List.of("b", "d")))
                .hasMessage("Revision 'b' is applied along with the others of 'b', 'd': leave it out");
    }

    private static void assertUpgrade(RevisionGraph graph, String rows, String target, String steps, String rowsAfter) {
        List<RevisionStep> plan = graph.upgrade(words(rows), target);
        assertThat(steps(plan)).isEqualTo(steps);
        assertThat(rowsAfter(words(rows), plan)).isEqualTo(words(rowsAfter));
    }

    private static void assertDowngrade(
            RevisionGraph graph, String rows, String target, String steps, String rowsAfter) {
        List<RevisionStep> plan = graph.downgrade(words(rows), target);
        assertThat(steps(plan)).isEqualTo(steps);
        assertThat(rowsAfter(words(rows), plan)).isEqualTo(words(rowsAfter));
    }
}
