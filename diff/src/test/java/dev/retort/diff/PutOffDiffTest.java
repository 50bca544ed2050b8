package dev.retort.diff;

import static dev.retort.diff.Schemas.POSTGRESQL;
import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.enumType;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.sentences;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes at once and what later when drops are put off. */
class PutOffDiffTest {

    private static final Table PERSON = table("person", notNull("id", "bigint"), primaryKey("person_pkey", "id"));

    @Test
    void aColumnIsLeftBehindAndAcceptsNull() {
        Diff diff = later(
                schema(table("job", column("id", "bigint"), notNull("mail", "text"))),
                schema(table("job", column("id", "bigint"))));
        assertThat(sentences(diff)).containsExactly("NULL on column 'job.mail', which is left behind");
        assertThat(pending(diff)).containsExactly("removed column 'job.mail'");
    }

    @Test
    void aColumnThatGetsAValueFromTheDatabaseStaysAsItIs() {
        Diff diff = later(
                schema(table("job", column("id", "bigint"), withDefault(notNull("mail", "text"), "'none'"))),
                schema(table("job", column("id", "bigint"))));
        assertThat(sentences(diff)).isEmpty();
        assertThat(pending(diff)).containsExactly("removed column 'job.mail'");
    }

    @Test
    void whatCouldRefuseARowGoesAtOnceAndAPlainIndexStays() {
        Diff diff = later(
                schema(
                        PERSON,
                        table(
                                "job",
                                column("id", "bigint"),
                                column("owner", "bigint"),
                                unique("job_owner_key", "owner"),
                                check("job_owner_check", "owner IS NOT NULL"),
                                index("job_owner_idx", "owner"),
                                foreignKey("job_owner_fkey", "owner", "person", "id"))),
                schema(PERSON, table("job", column("id", "bigint"))));
        assertThat(sentences(diff))
                .containsExactly(
                        "removed foreign key 'job_owner_fkey' (owner) -> person (id) on 'job'",
                        "removed check constraint 'job_owner_check' (owner is not null) on 'job'",
                        "removed unique constraint 'job_owner_key' (owner) on 'job'");
        assertThat(pending(diff)).contains("removed column 'job.owner'");
    }

    @Test
    void aTableIsLeftBehindButHoldsNothingInUse() {
        Diff diff = later(
                schema(
                        PERSON,
                        table(
                                "audit",
                                notNull("owner", "bigint"),
                                foreignKey("audit_owner_fkey", "owner", "person", "id"))),
                schema(PERSON));
        assertThat(sentences(diff))
                .containsExactly(
                        "removed foreign key 'audit_owner_fkey' (owner) -> person (id) on 'audit', which is left"
                                + " behind");
        assertThat(pending(diff)).containsExactly("removed table 'audit'");
    }

    @Test
    void aTypeStaysAsLongAsItsColumn() {
        Diff diff = later(
                schema(enumType("phase", "A"), table("job", column("id", "bigint"), column("phase", "phase"))),
                schema(table("job", column("id", "bigint"))));
        assertThat(sentences(diff)).isEmpty();
        assertThat(pending(diff)).containsExactly("removed column 'job.phase'", "removed type 'phase'");
    }

    @Test
    void aColumnThatHasToBeReplacedIsReplacedAtOnce() {
        Diff diff = later(
                schema(table("job", column("a", "integer"), column("b", "integer"))),
                schema(table("job", column("a", "integer"), Schemas.generated(column("b", "integer"), "a + 1"))));
        assertThat(sentences(diff)).hasSize(2);
        assertThat(pending(diff)).isEmpty();
    }

    @Test
    void whatIsNeverDroppedIsNotPending() {
        Diff diff = SchemaDiff.between(
                schema(table("job", column("mail", "text"), column("id", "bigint"))),
                schema(table("job", column("id", "bigint"))),
                POSTGRESQL,
                DiffOptions.ALL.withDrops(Drops.NEVER));
        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.pendingDrops()).isEmpty();
        assertThat(diff.neverDropped())
                .extracting(DetectedChange::detected)
                .containsExactly("removed column 'job.mail'");
    }

    private static Diff later(Schema from, Schema to) {
        return SchemaDiff.between(from, to, POSTGRESQL, DiffOptions.ALL.withDrops(Drops.LATER));
    }

    private static List<String> pending(Diff diff) {
        return diff.pendingDrops().stream().map(DetectedChange::detected).toList();
    }
}
