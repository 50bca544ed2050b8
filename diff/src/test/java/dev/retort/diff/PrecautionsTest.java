package dev.retort.diff;

import static dev.retort.diff.Schemas.H2;
import static dev.retort.diff.Schemas.POSTGRESQL;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.generated;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done and said because a table may have rows. */
class PrecautionsTest {

    private static final String BACKFILL =
            "TODO Give rows without email a value; while there are any, the next step fails:";

    @Test
    void aNotNullColumnIsAddedNullableAndFilledFirst() {
        assertThat(steps(job(), job(notNull("email", "text"))))
                .containsExactly(
                        "ALTER TABLE job ADD COLUMN email text",
                        BACKFILL,
                        "? UPDATE job SET email = ... WHERE email IS NULL",
                        "ALTER TABLE job ALTER COLUMN email SET NOT NULL");
    }

    @Test
    void aNotNullColumnWithADefaultIsAddedAtOnce() {
        assertThat(steps(job(), job(withDefault(notNull("email", "text"), "'none'"))))
                .containsExactly("ALTER TABLE job ADD COLUMN email text DEFAULT 'none' NOT NULL");
    }

    @Test
    void aColumnOfANewTableIsAsItIs() {
        Diff diff = SchemaDiff.between(schema(), schema(job(notNull("email", "text"))), POSTGRESQL, DiffOptions.ALL);
        assertThat(diff.recipe()).isEqualTo(Recipe.of(diff.operations()));
    }

    @Test
    void aColumnBecomesNotNullBehindAPlaceForItsValues() {
        assertThat(steps(job(column("email", "text")), job(notNull("email", "text"))))
                .containsExactly(
                        BACKFILL,
                        "? UPDATE job SET email = ... WHERE email IS NULL",
                        "ALTER TABLE job ALTER COLUMN email SET NOT NULL");
    }

    @Test
    void aColumnWithADefaultBecomesNotNullByItsDefault() {
        assertThat(steps(job(column("email", "text")), job(withDefault(notNull("email", "text"), "'none'"))))
                .containsExactly(
                        "ALTER TABLE job ALTER COLUMN email SET DEFAULT 'none'",
                        "UPDATE job SET email = DEFAULT WHERE email IS NULL",
                        "ALTER TABLE job ALTER COLUMN email SET NOT NULL");
    }

    @Test
    void valuesAreFilledInAfterTheTypeHasChanged() {
        assertThat(steps(job(column("email", "varchar(20)")), job(notNull("email", "varchar(40)"))))
                .containsExactly(
                        "ALTER TABLE job ALTER COLUMN email SET DATA TYPE varchar(40)",
                        BACKFILL,
                        "? UPDATE job SET email = ... WHERE email IS NULL",
                        "ALTER TABLE job ALTER COLUMN email SET NOT NULL");
    }

    @Test
    void saysThatADroppedColumnTakesItsValuesAlong() {
        assertThat(steps(job(column("email", "text")), job()))
                .containsExactly(
                        "Data loss: the values in the column go with it.", "ALTER TABLE job DROP COLUMN email");
    }

    @Test
    void saysThatADroppedTableTakesItsRowsAlong() {
        Diff diff = SchemaDiff.between(schema(job()), schema(), POSTGRESQL, DiffOptions.ALL);
        assertThat(texts(diff.recipe(), POSTGRESQL))
                .containsExactly("Data loss: the rows of the table go with it.", "DROP TABLE job");
    }

    @Test
    void aGeneratedColumnIsNoLoss() {
        assertThat(steps(
                        job(column("a", "integer"), generated(column("b", "integer"), "a + 1")),
                        job(column("a", "integer"))))
                .containsExactly("ALTER TABLE job DROP COLUMN b");
    }

    @Test
    void theWayBackSaysNothingOfWhatCame() {
        Diff diff =
                SchemaDiff.between(schema(job()), schema(job(column("email", "text"))), POSTGRESQL, DiffOptions.ALL);
        assertThat(texts(diff.reverseRecipe(), POSTGRESQL)).containsExactly("ALTER TABLE job DROP COLUMN email");
    }

    @Test
    void theWayBackFillsWhatWasNotNull() {
        Diff diff =
                SchemaDiff.between(schema(job(notNull("email", "text"))), schema(job()), POSTGRESQL, DiffOptions.ALL);
        assertThat(texts(diff.reverseRecipe(), POSTGRESQL)).contains(BACKFILL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(255) | varchar(20) | a value longer than 20 makes it fail.",
                "text | varchar(255) | a value longer than 255 makes it fail.",
                "bigint | integer | a value out of the new range makes it fail.",
                "bigint | double precision | digits behind the first 15 may change.",
                "numeric(12,4) | numeric(10,2) | values are rounded to 2 decimal places.",
                "numeric(12,2) | numeric(10,2) | a value with more than 8 digits before the point makes it fail.",
                "numeric | numeric(10,2) | values are rounded to 2 decimal places, and a value with more than 8 digits"
                        + " before the point makes it fail.",
                "double precision | integer | decimal places are rounded away, and a value out of range makes it fail.",
                "text | uuid | a value that does not read as uuid makes it fail.",
                "timestamp | date | the time of day is lost.",
                "timestamp(6) | timestamp(3) | fractions of a second are rounded to 3 digits.",
                "timestamp | timestamp with time zone | values are taken to be in the time zone of the session that runs"
                        + " this.",
                "timestamp with time zone | timestamp | values become those of the time zone of the session that runs"
                        + " this, and lose it.",
            })
    void saysWhatAChangeOfTypeMayCost(String from, String to, String cost) {
        assertThat(notes(from, to)).singleElement().asString().endsWith(": " + cost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(20) | varchar(255)",
                "varchar(20) | text",
                "integer | bigint",
                "integer | numeric(12,2)",
                "integer | double precision",
                "integer | varchar(20)",
                "real | double precision",
                "numeric(10,2) | numeric(12,4)",
                "numeric(10,2) | numeric",
                "timestamp(3) | timestamp",
                "date | timestamp",
                "uuid | text",
            })
    void saysNothingWhereEveryValueStays(String from, String to) {
        assertThat(notes(from, to)).isEmpty();
    }

    @Test
    void namesTheLabelsThatH2WouldRefuse() {
        Diff diff = SchemaDiff.between(
                schema(job(Column.of(Schemas.names("phase").get(0), H2.parseType("enum('A', 'B', 'C')")))),
                schema(job(Column.of(Schemas.names("phase").get(0), H2.parseType("enum('A')")))),
                H2,
                DiffOptions.ALL);
        assertThat(texts(diff.recipe(), H2))
                .contains("From enum('A', 'B', 'C') to enum('A'): a value among B, C makes it fail.");
    }

    @Test
    void namesTheExtensionOfATypeThatNoColumnHasYet() {
        assertThat(steps(
                        job(column("title", "citext")),
                        job(
                                column("title", "citext"),
                                column("other_title", "citext"),
                                column("place", "geometry(point,4326)"),
                                column("area", "geometry[]"))))
                .containsExactly(
                        "ALTER TABLE job ADD COLUMN other_title citext",
                        "The next step needs the extension 'postgis'. To install it where it is missing:",
                        "? CREATE EXTENSION IF NOT EXISTS postgis",
                        "ALTER TABLE job ADD COLUMN place geometry(point,4326)",
                        "ALTER TABLE job ADD COLUMN area geometry[]");
    }

    private static List<String> notes(String from, String to) {
        Diff diff = SchemaDiff.between(
                schema(job(column("c", from))), schema(job(column("c", to))), POSTGRESQL, DiffOptions.ALL);
        assertThat(diff.recipe().steps()).hasSize(1);
        return diff.recipe().steps().get(0).notes();
    }

    private static Table job(Column... columns) {
        List<Object> all = new ArrayList<>(List.of(column("id", "bigint")));
        all.addAll(List.of(columns));
        return table("job", all.toArray());
    }

    private static List<String> steps(Table from, Table to) {
        return texts(
                SchemaDiff.between(schema(from), schema(to), POSTGRESQL, DiffOptions.ALL)
                        .recipe(),
                POSTGRESQL);
    }

    /** Notes, proposals behind a question mark, and statements, as they follow one another. */
    private static List<String> texts(Recipe recipe, Dialect dialect) {
        List<String> texts = new ArrayList<>();
        for (Recipe.Step step : recipe.steps()) {
            texts.addAll(step.notes());
            step.proposals().forEach(proposal -> texts.add("? " + sql(proposal, dialect)));
            texts.add(sql(step.operation(), dialect));
        }
        return texts;
    }

    private static String sql(Operation operation, Dialect dialect) {
        return dialect.compile(operation).get(0).text();
    }
}
