package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.schema.Constraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of constraints and indexes: those that someone wrote count, the others do not. */
class NameDiffTest {

    private static final String LONG = "a_name_that_goes_on_and_on_until_it_is_longer_than_postgresql_keeps";

    @Test
    void isSilentAboutNamesThatNobodyWrote() {
        Schema database = schema(
                key(),
                job(
                        primaryKey("job_pkey", "a"),
                        unique("uk3f5a", "b"),
                        foreignKey("fk9c1e", "b", "key", "id"),
                        check("job_c_check", "c <> ''"),
                        index("idx77aa", "b")));
        Schema model = schema(
                key(),
                job(
                        primaryKey("", "a"),
                        unique("", "b"),
                        foreignKey("", "b", "key", "id"),
                        check("", "c <> ''"),
                        index("", "b")));

        assertThat(detected(database, model)).isEmpty();
        assertThat(detected(model, database)).isEmpty();
        assertThat(detected(model, model)).isEmpty();
    }

    @Test
    void renamesWhatSomeoneNamed() {
        Schema database = schema(
                key(),
                job(
                        primaryKey("job_pkey", "a"),
                        unique("uk3f5a", "b"),
                        foreignKey("fk9c1e", "b", "key", "id"),
                        check("job_c_check", "c <> ''"),
                        index("idx77aa", "c")));
        Schema model = schema(
                key(),
                job(
                        primaryKey("pk_job", "a"),
                        unique("uk_job", "b"),
                        foreignKey("fk_job", "b", "key", "id"),
                        check("ck_job", "c <> ''"),
                        index("ix_job", "c")));

        assertThat(detected(database, model))
                .containsExactly(
                        "renamed primary key 'job_pkey' to 'pk_job' on 'job'",
                        "renamed unique constraint 'uk3f5a' to 'uk_job' on 'job'",
                        "renamed foreign key 'fk9c1e' to 'fk_job' on 'job'",
                        "renamed check constraint 'job_c_check' to 'ck_job' on 'job'",
                        "renamed index 'idx77aa' to 'ix_job' on 'job'");
    }

    @Test
    void prefersACounterpartOfTheSameNameAmongEqualOnes() {
        assertThat(detected(
                        schema(job(index("one", "a"), index("two", "a"))),
                        schema(job(index("two", "a"), index("three", "a")))))
                .containsExactly("renamed index 'one' to 'three' on 'job'");
    }

    @Test
    void leavesACounterpartToTheUnnamedBeforeItRenames() {
        assertThat(detected(schema(job(index("one", "a"))), schema(job(index("", "a"), index("two", "a")))))
                .containsExactly("added index 'two' (a) on 'job'");
    }

    @Test
    void pairsEqualOnesOneToOne() {
        assertThat(detected(schema(job(index("one", "a"), index("two", "a"))), schema(job(index("", "a")))))
                .containsExactly("removed index 'two' (a) on 'job'");
        assertThat(detected(schema(job(index("one", "a"))), schema(job(index("", "a"), index("", "a")))))
                .containsExactly("added index 'job_a_idx' (a) on 'job'");
    }

    @Test
    void exchangesNames() {
        assertThat(detected(
                        schema(job(index("one", "a"), index("two", "b"))),
                        schema(job(index("one", "b"), index("two", "a")))))
                .containsExactly(
                        "renamed index 'one' to 'swap_two' on 'job'",
                        "renamed index 'two' to 'one' on 'job'",
                        "renamed index 'swap_two' to 'two' on 'job'");
    }

    @Test
    void exchangesNamesBetweenTables() {
        Table run = table("run", column("x", "bigint"));

        assertThat(detected(
                        schema(job(index("one", "a")), withIndex(run, "two")),
                        schema(job(index("two", "a")), withIndex(run, "one"))))
                .containsExactly(
                        "renamed index 'one' to 'swap_two' on 'job'",
                        "renamed index 'two' to 'one' on 'run'",
                        "renamed index 'swap_two' to 'two' on 'job'");
    }

    @Test
    void passesNamesOnInTheOrderInWhichTheyAreFree() {
        assertThat(detected(
                        schema(job(index("one", "a"), index("two", "b"), index("three", "c"))),
                        schema(job(index("two", "a"), index("three", "b")))))
                .containsExactly(
                        "removed index 'three' (c) on 'job'",
                        "renamed index 'two' to 'three' on 'job'",
                        "renamed index 'one' to 'two' on 'job'");
    }

    @Test
    void givesConventionalNamesToWhatNobodyNamed() {
        Diff diff = SchemaDiff.between(
                schema(),
                schema(
                        key(),
                        job(
                                primaryKey("", "a"),
                                unique("", "b"),
                                foreignKey("", "b", "key", "id"),
                                check("", "c <> ''"),
                                check("", "c <> 'x'"),
                                index("", "b", "c"))),
                Schemas.POSTGRESQL,
                DiffOptions.ALL);
        CreateTable createJob = (CreateTable) diff.operations().get(1);
        CreateIndex createIndex = (CreateIndex) diff.operations().get(2);

        assertThat(createJob.table().constraints().stream()
                        .map(Constraint::name)
                        .map(Identifier::toString))
                .containsExactly("job_pkey", "job_b_key", "job_b_fkey", "job_c_check", "job_c_check1");
        assertThat(createIndex.index().name()).isEqualTo(Identifier.of("job_b_c_idx"));
    }

    @Test
    void givesNoNameThatIsInUseOnEitherSide() {
        assertThat(detected(
                        schema(job(index("job_a_idx", "c"))),
                        schema(job(index("", "a"), index("job_b_idx", "b", "a"), index("", "b")))))
                .containsExactly(
                        "removed index 'job_a_idx' (c) on 'job'",
                        "added index 'job_a_idx1' (a) on 'job'",
                        "added index 'job_b_idx' (b, a) on 'job'",
                        "added index 'job_b_idx1' (b) on 'job'");
    }

    @Test
    void cutsAConventionalNameThatIsTooLong() {
        Table table = Table.of(
                        QualifiedName.of(LONG.substring(0, 60)),
                        List.of(column("first_column", "text"), column("second_column", "text")))
                .withIndexes(List.of(index("", "first_column"), index("", "second_column")));
        Diff diff = SchemaDiff.between(schema(), schema(table), Schemas.POSTGRESQL, DiffOptions.ALL);
        List<String> names = new ArrayList<>();
        diff.to()
                .tables()
                .values()
                .forEach(each ->
                        each.indexes().forEach(index -> names.add(index.name().text())));

        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void writesANameThatNobodyWroteWhereTheCounterpartsIsThatOfSomethingElse() {
        assertThat(detected(schema(job(index("wanted", "a"))), schema(job(index("", "a"), index("wanted", "b")))))
                .containsExactly("renamed index 'wanted' to 'job_a_idx' on 'job'", "added index 'wanted' (b) on 'job'");
    }

    private static Table key() {
        return table("key", notNull("id", "bigint"), primaryKey("key_pkey", "id"));
    }

    private static Table withIndex(Table table, String name) {
        return table.withIndexes(List.of(index(name, "x")));
    }

    private static Table job(Object... members) {
        List<Object> elements =
                new ArrayList<>(List.of(notNull("a", "bigint"), column("b", "bigint"), column("c", "text")));
        elements.addAll(List.of(members));
        return table("job", elements.toArray());
    }
}
