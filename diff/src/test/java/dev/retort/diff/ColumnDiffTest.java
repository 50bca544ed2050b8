package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.generated;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.DropColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that come, go and change. */
class ColumnDiffTest {

    @Test
    void aDefaultOfNullIsNoneWhateverTypeItWasConvertedTo() {
        assertThat(detected(
                        schema(table("job", withDefault(column("kind", "char(3)"), "NULL::character varying"))),
                        schema(table("job", column("kind", "char(3)")))))
                .isEmpty();
    }

    @Test
    void addsAndRemovesColumns() {
        assertThat(detected(
                        job(column("id", "bigint")), job(column("id", "bigint"), column("new_field", "varchar(255)"))))
                .containsExactly("added column 'job.new_field'");
        assertThat(detected(job(column("id", "bigint"), column("old_field", "text")), job(column("id", "bigint"))))
                .containsExactly("removed column 'job.old_field'");
    }

    @Test
    void addsBeforeItRemovesSoThatNoTableIsEverEmpty() {
        assertThat(detected(job(column("name", "text")), job(column("title", "text"))))
                .containsExactly("added column 'job.title'", "removed column 'job.name'");
    }

    @Test
    void tellsAChangeOfType() {
        assertThat(detected(job(column("name", "varchar(30)")), job(column("name", "varchar(40)"))))
                .containsExactly("type change from varchar(30) to varchar(40) on 'job.name'");
        assertThat(detected(job(column("name", "varchar(255)")), job(column("name", "text"))))
                .containsExactly("type change from varchar(255) to text on 'job.name'");
        assertThat(detected(job(column("at", "timestamp(0)")), job(column("at", "timestamp(3) with time zone"))))
                .containsExactly("type change from timestamp(0) to timestamp(3) with time zone on 'job.at'");
    }

    @Test
    void tellsAChangeOfNullability() {
        assertThat(detected(job(column("name", "text")), job(notNull("name", "text"))))
                .containsExactly("NOT NULL on column 'job.name'");
        assertThat(detected(job(notNull("name", "text")), job(column("name", "text"))))
                .containsExactly("NULL on column 'job.name'");
    }

    @Test
    void tellsAChangeOfDefault() {
        Column plain = column("phase", "varchar(9)");
        assertThat(detected(job(plain), job(withDefault(plain, "'NEW'"))))
                .containsExactly("added default 'NEW' on column 'job.phase'");
        assertThat(detected(job(withDefault(plain, "'NEW'")), job(withDefault(plain, "'OLD'"))))
                .containsExactly("default change from 'NEW' to 'OLD' on column 'job.phase'");
        assertThat(detected(job(withDefault(plain, "'NEW'")), job(plain)))
                .containsExactly("removed default 'NEW' on column 'job.phase'");
    }

    @Test
    void tellsAChangeOfCommentAndCollation() {
        Column plain = column("name", "text");
        assertThat(detected(job(plain), job(plain.withComment("as printed"))))
                .containsExactly("added comment on column 'job.name'");
        assertThat(detected(job(plain.withComment("as printed")), job(plain.withComment("as said"))))
                .containsExactly("changed comment on column 'job.name'");
        assertThat(detected(job(plain.withComment("as printed")), job(plain)))
                .containsExactly("removed comment on column 'job.name'");
        assertThat(detected(job(plain), job(plain.withCollation(QualifiedName.of("C")))))
                .containsExactly("collation change from the default to C on column 'job.name'");
    }

    @Test
    void tellsAllChangesOfAColumnInOneSentence() {
        Column before = column("name", "varchar(30)");
        Column after = withDefault(notNull("name", "varchar(40)"), "''").withComment("never empty");

        assertThat(detected(job(before), job(after)))
                .containsExactly(
                        "type change from varchar(30) to varchar(40), NOT NULL, added default '' and added comment"
                                + " on column 'job.name'");
    }

    @Test
    void tellsAChangeOfIdentity() {
        Column plain = notNull("id", "bigint");
        Column identity = plain.withValue(new Identity(false, SequenceOptions.defaults()));
        Column other = plain.withValue(new Identity(true, SequenceOptions.counting(1, 50)));

        assertThat(detected(job(plain), job(identity))).containsExactly("added identity on column 'job.id'");
        assertThat(detected(job(identity), job(other)))
                .containsExactly("identity change (always, increment from 1 to 50) on column 'job.id'");
        assertThat(detected(job(identity), job(plain))).containsExactly("removed identity on column 'job.id'");
        assertThat(detected(job(withDefault(plain, "0")), job(identity)))
                .containsExactly("removed default 0 and added identity on column 'job.id'");
    }

    @Test
    void replacesAPlainColumnByAGeneratedOneAndLeavesTheWayBackInPlace() {
        Column plain = column("total", "bigint");
        Column computed = generated(plain, "net * 2");
        Diff diff = SchemaDiff.between(
                job(column("net", "bigint"), plain),
                job(column("net", "bigint"), computed),
                Schemas.POSTGRESQL,
                DiffOptions.ALL);

        assertThat(Schemas.sentences(diff))
                .containsExactly(
                        "added generation (net * 2) stored on column 'job.total': old column removed",
                        "added generation (net * 2) stored on column 'job.total': new column added");
        assertThat(kinds(diff.operations())).containsExactly(DropColumn.class, AddColumn.class);
        assertThat(kinds(diff.reverse())).containsExactly(AlterColumn.class);
    }

    @Test
    void altersTheExpressionOfAGeneratedColumnOrReplacesTheColumn() {
        Column plain = column("total", "bigint");
        Column net = column("net", "bigint");

        assertThat(detected(job(net, generated(plain, "net * 2")), job(net, generated(plain, "net * 3"))))
                .containsExactly("generation change from (net * 2) stored to (net * 3) stored on column 'job.total'");
        assertThat(detected(job(net, generated(plain, "net * 2")), job(net, generated(plain, "net * 3")), Schemas.H2))
                .containsExactly(
                        "generation change from (net * 2) stored to (net * 3) stored on column 'job.total': old column"
                                + " removed",
                        "generation change from (net * 2) stored to (net * 3) stored on column 'job.total': new column"
                                + " added");
    }

    @Test
    void putsBackWhatUsesAColumnThatIsReplaced() {
        Object[] users = {
            column("net", "bigint"),
            index("job_total", "total"),
            unique("uk_total", "total"),
            check("ck_total", "total > 0")
        };
        Column plain = column("total", "bigint");

        assertThat(detected(
                        schema(table("job", with(users, plain)), invoice()),
                        schema(table("job", with(users, generated(plain, "net * 2"))), invoice())))
                .containsExactly(
                        "foreign key 'fk_job' (job) -> job (total) on 'invoice' in the way of a change to 'job.total'",
                        "index 'job_total' (total) on 'job' in the way of a change to 'job.total'",
                        "check constraint 'ck_total' (total > 0) on 'job' in the way of a change to 'job.total'",
                        "unique constraint 'uk_total' (total) on 'job' in the way of a change to 'job.total'",
                        "added generation (net * 2) stored on column 'job.total': old column removed",
                        "added generation (net * 2) stored on column 'job.total': new column added",
                        "unique constraint 'uk_total' (total) on 'job' to put back after a change to 'job.total'",
                        "foreign key 'fk_job' (job) -> job (total) on 'invoice' to put back after a change to 'job.total'",
                        "check constraint 'ck_total' (total > 0) on 'job' to put back after a change to 'job.total'",
                        "index 'job_total' (total) on 'job' to put back after a change to 'job.total'");
    }

    @Test
    void putsBackAGeneratedColumnOverOneThatGetsAnotherType() {
        Column total = generated(column("total", "bigint"), "net * 2");

        assertThat(detected(
                        job(column("net", "integer"), total, index("job_total", "total")),
                        job(column("net", "bigint"), total, index("job_total", "total"))))
                .containsExactly(
                        "index 'job_total' (total) on 'job' in the way of a change to 'job.total'",
                        "column 'job.total' in the way of a change to 'job.net'",
                        "type change from integer to bigint on 'job.net'",
                        "column 'job.total' to put back after a change to 'job.net'",
                        "index 'job_total' (total) on 'job' to put back after a change to 'job.total'");
    }

    @Test
    void dropsAForeignKeyWhileBothOfItsSidesGetAnotherType() {
        assertThat(detected(
                        schema(
                                table("a", notNull("id", "bigint"), primaryKey("a_pkey", "id")),
                                table("b", column("a", "bigint"), foreignKey("fk_a", "a", "a", "id"))),
                        schema(
                                table("a", notNull("id", "uuid"), primaryKey("a_pkey", "id")),
                                table("b", column("a", "uuid"), foreignKey("fk_a", "a", "a", "id")))))
                .containsExactly(
                        "foreign key 'fk_a' (a) -> a (id) on 'b' in the way of a change to 'a.id'",
                        "type change from bigint to uuid on 'a.id'",
                        "type change from bigint to uuid on 'b.a'",
                        "foreign key 'fk_a' (a) -> a (id) on 'b' to put back after a change to 'a.id'");
    }

    @Test
    void leavesAForeignKeyWhereItsSidesOnlyGetLonger() {
        assertThat(detected(
                        schema(
                                table("a", notNull("id", "varchar(5)"), primaryKey("a_pkey", "id")),
                                table("b", column("a", "varchar(5)"), foreignKey("fk_a", "a", "a", "id"))),
                        schema(
                                table("a", notNull("id", "varchar(9)"), primaryKey("a_pkey", "id")),
                                table("b", column("a", "varchar(9)"), foreignKey("fk_a", "a", "a", "id")))))
                .containsExactly(
                        "type change from varchar(5) to varchar(9) on 'a.id'",
                        "type change from varchar(5) to varchar(9) on 'b.a'");
    }

    @Test
    void asksTheDialectForTheConversionThatATypeNeeds() {
        Diff diff = SchemaDiff.between(
                job(column("size", "text")), job(column("size", "integer")), Schemas.POSTGRESQL, DiffOptions.ALL);

        assertThat(diff.operations())
                .isEqualTo(List.of(Schemas.POSTGRESQL.complete(
                        (AlterColumn) diff.operations().get(0), column("size", "text"))));
        assertThat(Schemas.POSTGRESQL.compile(diff.operations().get(0)).toString())
                .contains("USING");
    }

    @Test
    void dropsIndexesAndConstraintsBeforeTheirColumn() {
        assertThat(detected(
                        job(
                                column("id", "bigint"),
                                column("a", "text"),
                                index("job_a", "a", "id"),
                                unique("uk_a", "a"),
                                check("ck_a", "a <> ''")),
                        job(column("id", "bigint"))))
                .containsExactly(
                        "removed index 'job_a' (a, id) on 'job'",
                        "removed check constraint 'ck_a' (a <> '') on 'job'",
                        "removed unique constraint 'uk_a' (a) on 'job'",
                        "removed column 'job.a'");
    }

    @Test
    void doesNotSeeTheOrderOfAnEnumerationsLabels() {
        Column before = Column.of(Identifier.of("phase"), new SqlType.Enumeration(List.of("NEW", "DONE")));
        Column after = before.withType(new SqlType.Enumeration(List.of("DONE", "NEW")));
        Column more = before.withType(new SqlType.Enumeration(List.of("DONE", "HELD", "NEW")));

        assertThat(detected(job(before), job(after), Schemas.H2)).isEmpty();
        assertThat(detected(job(before), job(more), Schemas.H2))
                .containsExactly("type change from enum('NEW', 'DONE') to enum('DONE', 'HELD', 'NEW') on 'job.phase'");
    }

    private static Schema job(Object... elements) {
        return schema(table("job", elements));
    }

    private static Table invoice() {
        return table("invoice", column("job", "bigint"), foreignKey("fk_job", "job", "job", "total"));
    }

    private static Object[] with(Object[] elements, Object last) {
        Object[] all = Arrays.copyOf(elements, elements.length + 1);
        all[elements.length] = last;
        return all;
    }

    private static List<Class<?>> kinds(List<Operation> operations) {
        return operations.stream().<Class<?>>map(Object::getClass).toList();
    }
}
