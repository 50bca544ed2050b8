package dev.retort.revision;

import static dev.retort.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.revision.VersionChange.Delete;
import dev.retort.revision.VersionChange.Insert;
import dev.retort.revision.VersionChange.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansTest {

    private static final RevisionGraph LINE = graph("a", "b <- a", "c <- b", "d <- c", "e <- d");
    private static final RevisionGraph FORK = graph("a", "b <- a", "c1 <- b", "c2 <- b", "d1 <- c1", "d2 <- c2");
    private static final RevisionGraph MERGE = graph("a", "b1 <- a", "c1 <- b1", "b2 <- a", "c2 <- b2", "d1 <- c1 c2");

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

    @Test
    void aStampOfARevisionAndItsAncestorIsRefused() {
        assertThatThrownBy(() -> LINE.stamp(List.of(), List.of("b", "d")))
                .hasMessage("Revision 'b' is applied along with the others of 'b', 'd': leave it out");
    }
}
