package dev.retort.diff;

import static dev.retort.diff.Schemas.POSTGRESQL;
import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.compositeType;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.enumType;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Canonicalizer;
import dev.retort.operation.Recipe;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Composite types, the columns that have them, and the types that nest them. */
class CompositeDiffTest {

    private static final Table JOB = table("job", column("id", "bigint"), column("place", "place"));

    @Test
    void createsATypeBeforeWhatHasItAndDropsItBehind() {
        Schema with = schema(
                JOB,
                enumType("mood", "a"),
                compositeType("depot", "place place[]"),
                compositeType("place", "mood mood"));

        assertThat(detected(schema(), with))
                .containsExactly("added type 'mood'", "added type 'place'", "added type 'depot'", "added table 'job'");
        assertThat(detected(with, schema()))
                .containsExactly(
                        "removed table 'job'", "removed type 'depot'", "removed type 'place'", "removed type 'mood'");
    }

    @Test
    void altersATypeWhoseAttributesStayInTheirPlaces() {
        assertThat(detected(
                        schema(compositeType("place", "a text", "b text", "c text"), JOB),
                        schema(compositeType("place", "a text", "c text", "d integer"), JOB)))
                .containsExactly("removed attribute 'place.b'", "added attribute 'place.d'");
    }

    @Test
    void comparesComments() {
        Schema before = schema(compositeType("place", "a text"), JOB);
        Schema after = before.withCompositeTypes(List.of(before.compositeTypes()
                .get(QualifiedName.of("place"))
                .withComment("where")
                .mapAttributes(attribute -> attribute.withComment("which"))));

        assertThat(detected(before, after))
                .containsExactly("added comment on attribute 'place.a'", "added comment on type 'place'");
    }

    @Test
    void replacesATypeWhoseAttributesMove() {
        String change = "changed type 'place': added attribute 'b', order of attributes (c, b, a): ";
        assertThat(detected(
                        schema(compositeType("place", "a text", "c text"), JOB),
                        schema(compositeType("place", "c text", "b text", "a text"), JOB)))
                .containsExactly(
                        change + "old type renamed",
                        change + "new type added",
                        change + "column 'job.place' converted",
                        change + "old type removed");
    }

    @Test
    void replacesWhatNestsAReplacedEnumeration() {
        String labels = "change of labels from (a, b) to (a) of type 'mood': ";
        String nesting = "type 'place' that nests a changed one: ";
        assertThat(detected(
                        schema(enumType("mood", "a", "b"), compositeType("place", "mood mood"), JOB),
                        schema(enumType("mood", "a"), compositeType("place", "mood mood"), JOB)))
                .containsExactly(
                        labels + "old type renamed",
                        nesting + "old type renamed",
                        labels + "new type added",
                        nesting + "new type added",
                        nesting + "column 'job.place' converted",
                        nesting + "old type removed",
                        labels + "old type removed");
    }

    @Test
    void aCheckOfAnAttributeThatGoesIsDroppedBefore() {
        assertThat(detected(
                        schema(
                                compositeType("place", "a text", "b text"),
                                table("job", column("place", "place"), check("ck", "(place).b is not null"))),
                        schema(compositeType("place", "a text"), table("job", column("place", "place")))))
                .containsExactly(
                        "removed check constraint 'ck' ((place) .b is not null) on 'job'",
                        "removed attribute 'place.b'");
    }

    @Test
    void aColumnOfATypeThatBecomesOneOfAnotherKindIsMadeAnew() {
        assertThat(detected(schema(enumType("place", "a"), JOB), schema(compositeType("place", "a text"), JOB)))
                .containsExactly(
                        "column 'job.place' in the way of a change to type 'place'",
                        "removed type 'place'",
                        "added type 'place'",
                        "column 'job.place' to put back after a change to type 'place'");
    }

    @Test
    void aLostAttributeIsSaid() {
        Schema before = schema(compositeType("place", "a text", "b text"), JOB);

        assertThat(notes(before, schema(compositeType("place", "a text"), JOB)))
                .containsExactly("Data loss: what the attribute holds goes with it, in every value of the type.");
        assertThat(notes(before, schema(compositeType("place", "c text", "a text"), JOB)))
                .containsExactly("Data loss: what the old type's (b) holds is not in the values of the new one.");
    }

    private static List<String> notes(Schema from, Schema to) {
        Recipe recipe = SchemaDiff.between(from, to, POSTGRESQL, Canonicalizer.textual(POSTGRESQL), DiffOptions.ALL)
                .recipe();
        return recipe.steps().stream().flatMap(step -> step.notes().stream()).toList();
    }
}
