package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.enumType;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.AddEnumValue;
import dev.retort.operation.RenameEnumType;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import org.junit.jupiter.api.Test;

/** Enumeration types, sequences and schemas. */
class TypeDiffTest {

    @Test
    void createsATypeBeforeItsColumnsAndDropsItAfterThem() {
        Schema without = schema(table("job", notNull("id", "bigint")));
        Schema with = schema(enumType("mood", "happy", "sad"), table("job", notNull("id", "bigint"), mood("mood")));

        assertThat(detected(without, with)).containsExactly("added type 'mood'", "added column 'job.mood'");
        assertThat(detected(with, without)).containsExactly("removed column 'job.mood'", "removed type 'mood'");
        assertThat(detected(schema(), with)).containsExactly("added type 'mood'", "added table 'job'");
        assertThat(detected(with, schema())).containsExactly("removed table 'job'", "removed type 'mood'");
    }

    @Test
    void changesTheTypeOfAColumnFromOneThatGoesToOneThatComes() {
        Schema before = schema(enumType("mood", "happy"), table("job", mood("feeling")));
        Schema after = schema(
                enumType("humour", "happy"),
                table("job", Column.of(Identifier.of("feeling"), new SqlType.UserDefined(QualifiedName.of("humour")))));

        assertThat(detected(before, after))
                .containsExactly(
                        "added type 'humour'",
                        "type change from mood to humour on 'job.feeling'",
                        "removed type 'mood'");
    }

    @Test
    void addsLabelsWhereTheyBelong() {
        Schema before = schema(enumType("mood", "b", "d"), table("job", mood("mood")));
        Schema after = schema(enumType("mood", "a", "b", "c", "d", "e"), table("job", mood("mood")));
        Diff diff = SchemaDiff.between(before, after, Schemas.POSTGRESQL, DiffOptions.ALL);

        assertThat(diff.operations())
                .containsExactly(
                        new AddEnumValue(QualifiedName.of("mood"), "a", "b"),
                        new AddEnumValue(QualifiedName.of("mood"), "c", "d"),
                        new AddEnumValue(QualifiedName.of("mood"), "e", ""));
        assertThat(detected(before, after))
                .containsExactly(
                        "added label 'a' of type 'mood'",
                        "added label 'c' of type 'mood'",
                        "added label 'e' of type 'mood'");
    }

    @Test
    void doesNotSeeTheOrderOfLabels() {
        assertThat(detected(schema(enumType("mood", "a", "b")), schema(enumType("mood", "b", "a"))))
                .isEmpty();
    }

    @Test
    void replacesATypeThatLosesALabel() {
        assertThat(detected(
                        schema(enumType("mood", "a", "b"), table("job", mood("mood"))),
                        schema(enumType("mood", "a", "c"), table("job", mood("mood")))))
                .containsExactly(
                        "change of labels from (a, b) to (a, c) of type 'mood': old type renamed",
                        "change of labels from (a, b) to (a, c) of type 'mood': new type added",
                        "change of labels from (a, b) to (a, c) of type 'mood': column 'job.mood' converted",
                        "change of labels from (a, b) to (a, c) of type 'mood': old type removed");
    }

    @Test
    void typesWithLongNamesStepAsideUnderNamesOfTheirOwn() {
        String first = "the_first_of_two_names_that_go_on_for_more_than_fifty_bytes";
        String second = "the_second_of_two_names_that_go_on_for_more_than_fifty_bytes";
        Diff diff = SchemaDiff.between(
                schema(enumType(first, "a", "b"), enumType(second, "a", "b")),
                schema(enumType(first, "a", "c"), enumType(second, "a", "c")),
                Schemas.POSTGRESQL,
                DiffOptions.ALL);

        assertThat(diff.recipe().operations())
                .filteredOn(RenameEnumType.class::isInstance)
                .extracting(operation -> ((RenameEnumType) operation).newName())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void replacesATypeWhoseNewLabelIsUsedAtOnce() {
        assertThat(detected(
                        schema(enumType("mood", "a"), table("job", mood("mood"))),
                        schema(enumType("mood", "a", "b"), table("job", withDefault(mood("mood"), "'b'")))))
                .containsExactly(
                        "change of labels from (a) to (a, b) of type 'mood': old type renamed",
                        "change of labels from (a) to (a, b) of type 'mood': new type added",
                        "change of labels from (a) to (a, b) of type 'mood': column 'job.mood' converted",
                        "change of labels from (a) to (a, b) of type 'mood': old type removed",
                        "added default 'b' on column 'job.mood'");
    }

    @Test
    void takesADefaultWhoseLabelGoesOutOfTheWay() {
        assertThat(detected(
                        schema(enumType("mood", "a", "b"), table("job", withDefault(mood("mood"), "'a'"))),
                        schema(enumType("mood", "b"), table("job", withDefault(mood("mood"), "'b'")))))
                .containsExactly(
                        "removed default 'a' on column 'job.mood'",
                        "change of labels from (a, b) to (b) of type 'mood': old type renamed",
                        "change of labels from (a, b) to (b) of type 'mood': new type added",
                        "change of labels from (a, b) to (b) of type 'mood': column 'job.mood' converted",
                        "change of labels from (a, b) to (b) of type 'mood': old type removed",
                        "added default 'b' on column 'job.mood'");
    }

    @Test
    void putsBackWhatUsesColumnsOfATypeThatIsReplaced() {
        Schema before = schema(enumType("mood", "a", "b"), feelings(), job());
        Schema after = schema(enumType("mood", "a"), feelings(), job());

        assertThat(detected(before, after))
                .containsExactly(
                        "foreign key 'fk' (mood) -> feelings (mood) on 'job' in the way of a change to 'feelings.mood'",
                        "index 'ix_partial' (id) where mood = 'a' on 'job' in the way of a change to 'job.mood'",
                        "check constraint 'ck' (mood <> 'b') on 'job' in the way of a change to 'job.mood'",
                        "change of labels from (a, b) to (a) of type 'mood': old type renamed",
                        "change of labels from (a, b) to (a) of type 'mood': new type added",
                        "change of labels from (a, b) to (a) of type 'mood': column 'feelings.mood' converted",
                        "change of labels from (a, b) to (a) of type 'mood': column 'job.mood' converted",
                        "change of labels from (a, b) to (a) of type 'mood': column 'job.moods' converted",
                        "change of labels from (a, b) to (a) of type 'mood': old type removed",
                        "check constraint 'ck' (mood <> 'b') on 'job' to put back after a change to 'job.mood'",
                        "index 'ix_partial' (id) where mood = 'a' on 'job' to put back after a change to 'job.mood'",
                        "foreign key 'fk' (mood) -> feelings (mood) on 'job' to put back after a change to"
                                + " 'feelings.mood'");
    }

    @Test
    void createsASequenceBeforeTheDefaultThatTakesItsValuesAndDropsItAfter() {
        Schema without = schema(table("job", notNull("id", "bigint")));
        Schema with = schema(
                sequence("job_seq", SequenceOptions.defaults()),
                table("job", withDefault(notNull("id", "bigint"), "nextval('job_seq')")));

        assertThat(detected(without, with))
                .containsExactly("added sequence 'job_seq'", "added default nextval('job_seq') on column 'job.id'");
        assertThat(detected(with, without))
                .containsExactly("removed default nextval('job_seq') on column 'job.id'", "removed sequence 'job_seq'");
    }

    @Test
    void tellsHowASequenceCountsOtherwise() {
        SequenceOptions before = SequenceOptions.defaults();
        SequenceOptions after = SequenceOptions.counting(100, 50)
                .withCache(20)
                .withCycle(true)
                .withLimits(10, 9_000)
                .withType(SqlType.of("integer"));

        assertThat(detected(schema(sequence("s", before)), schema(sequence("s", after))))
                .containsExactly(
                        "changed sequence 's': type from bigint to integer, start from 1 to 100, increment from 1"
                                + " to 50, minimum from 1 to 10, maximum from 9223372036854775807 to 9000, cache from 0 to 20,"
                                + " cycle");
    }

    @Test
    void replacesASequenceThatCannotGoOnFromWhereItIs() {
        Table job = table("job", withDefault(notNull("id", "bigint"), "nextval('s')"));

        assertThat(detected(
                        schema(sequence("s", SequenceOptions.counting(-1, -1)), job),
                        schema(sequence("s", SequenceOptions.counting(1, 1)), job)))
                .containsExactly(
                        "removed default nextval('s') on column 'job.id'",
                        "changed sequence 's': start from -1 to 1, increment from -1 to 1, minimum from"
                                + " -9223372036854775808 to 1, maximum from -1 to 9223372036854775807: old sequence removed",
                        "changed sequence 's': start from -1 to 1, increment from -1 to 1, minimum from"
                                + " -9223372036854775808 to 1, maximum from -1 to 9223372036854775807: new sequence added",
                        "added default nextval('s') on column 'job.id'");
    }

    @Test
    void createsASchemaBeforeWhatIsInItAndDropsItAfter() {
        Schema with = schema(
                enumType("sales.mood", "a"),
                sequence("sales.s", SequenceOptions.defaults()),
                table("sales.job", notNull("id", "bigint")));

        assertThat(detected(schema(), with))
                .containsExactly(
                        "added schema 'sales'",
                        "added type 'sales.mood'",
                        "added sequence 'sales.s'",
                        "added table 'sales.job'");
        assertThat(detected(with, schema()))
                .containsExactly(
                        "removed table 'sales.job'",
                        "removed sequence 'sales.s'",
                        "removed type 'sales.mood'",
                        "removed schema 'sales'");
    }

    private static Table feelings() {
        return table("feelings", mood("mood"), unique("uk", "mood"));
    }

    private static Table job() {
        return table(
                "job",
                notNull("id", "bigint"),
                mood("mood"),
                Column.of(Identifier.of("moods"), new SqlType.UserDefined(QualifiedName.of("mood")).array()),
                check("ck", "mood <> 'b'"),
                index("ix_plain", "mood"),
                index("ix_partial", "id").withPredicate("mood = 'a'"),
                foreignKey("fk", "mood", "feelings", "mood"));
    }

    private static Column mood(String name) {
        return Column.of(Identifier.of(name), new SqlType.UserDefined(QualifiedName.of("mood")));
    }

    private static Sequence sequence(String name, SequenceOptions options) {
        return new Sequence(QualifiedName.of(name), options);
    }
}
