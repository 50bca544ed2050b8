package dev.retort.diff;

import static dev.retort.diff.Schemas.H2;
import static dev.retort.diff.Schemas.POSTGRESQL;
import static dev.retort.diff.Schemas.assertReached;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialect;
import dev.retort.fixtures.schema.RandomSchemas;
import dev.retort.fixtures.schema.RandomSchemas.Edit;
import dev.retort.schema.Identifier;
import dev.retort.schema.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of reach and return, in memory; a database that is as strict as the strictest says whether the order can run. */
class SchemaDiffLawsTest {

    @Property(seed = "2026")
    void anySchemaReachesAnyOtherAndReturnsOnPostgreSql(@ForAll("postgreSqlPairs") Edit edit) {
        reachAndReturn(edit, POSTGRESQL);
    }

    @Property(seed = "2026")
    void anySchemaReachesAnyOtherAndReturnsOnH2(@ForAll("h2Pairs") Edit edit) {
        reachAndReturn(edit, H2);
    }

    @Property(seed = "2026")
    void aSchemaReachesItsEditAndReturnsOnPostgreSql(@ForAll("postgreSqlEdits") Edit edit) {
        reachAndReturn(edit, POSTGRESQL);
    }

    @Property(seed = "2026")
    void aSchemaReachesItsEditAndReturnsOnH2(@ForAll("h2Edits") Edit edit) {
        reachAndReturn(edit, H2);
    }

    @Property(seed = "2026")
    void aSchemaDoesNotDifferFromItselfWhateverIsUnnamed(@ForAll("postgreSqlSchemas") Schema schema) {
        Schema named = POSTGRESQL.conventionalNames().resolve(schema);
        assertThat(SchemaDiff.between(schema, schema, POSTGRESQL, DiffOptions.ALL)
                        .upgrade())
                .isEmpty();
        assertThat(SchemaDiff.between(named, unnamed(named), POSTGRESQL, DiffOptions.ALL)
                        .upgrade())
                .isEmpty();
        assertThat(SchemaDiff.between(unnamed(named), named, POSTGRESQL, DiffOptions.ALL)
                        .upgrade())
                .isEmpty();
    }

    @Property(seed = "2026")
    void theSameSchemasGiveTheSameDifference(@ForAll("postgreSqlEdits") Edit edit) {
        Diff first = SchemaDiff.between(edit.before(), edit.after(), POSTGRESQL, DiffOptions.ALL);
        Diff second = SchemaDiff.between(edit.before(), edit.after(), POSTGRESQL, DiffOptions.ALL);
        assertThat(first.upgrade()).isEqualTo(second.upgrade());
        assertThat(first.reverse()).isEqualTo(second.reverse());
    }

    @Property(tries = 500, seed = "2026")
    void whatIsPutOffIsReachedInTwoStepsOnPostgreSql(@ForAll("postgreSqlPairs") Edit edit) {
        reachInTwoSteps(edit, POSTGRESQL);
    }

    @Property(tries = 500, seed = "2026")
    void whatIsPutOffIsReachedInTwoStepsOnH2(@ForAll("h2Edits") Edit edit) {
        reachInTwoSteps(edit, H2);
    }

    /** The first step leaves nothing to do but the second. */
    private static void reachInTwoSteps(Edit edit, Dialect dialect) {
        DiffOptions later = DiffOptions.ALL.withDrops(Drops.LATER);
        Diff first = SchemaDiff.between(edit.before(), edit.after(), dialect, later);
        Schema kept = StrictDatabase.run(first.recipe().operations(), first.from(), first.to(), dialect);
        assertReached(
                StrictDatabase.run(first.reverseRecipe().operations(), kept, first.from(), dialect),
                dialect.canonical(edit.before()));
        Diff second = SchemaDiff.between(kept, edit.after(), dialect, later);
        assertThat(second.upgrade()).isEmpty();
        assertThat(second.pendingDrops()).containsExactlyInAnyOrderElementsOf(first.pendingDrops());
        Diff drops = second.dropping();
        Schema reached = StrictDatabase.run(drops.recipe().operations(), drops.from(), drops.to(), dialect);
        assertReached(reached, dialect.canonical(edit.after()));
    }

    private static void reachAndReturn(Edit edit, Dialect dialect) {
        Diff diff = SchemaDiff.between(edit.before(), edit.after(), dialect, DiffOptions.ALL);
        assertReached(diff.from(), dialect.canonical(edit.before()));
        Schema reached = StrictDatabase.run(diff.recipe().operations(), diff.from(), diff.to(), dialect);
        assertReached(reached, dialect.canonical(edit.after()));
        assertThat(reached).isEqualTo(diff.to());
        assertThat(SchemaDiff.between(reached, edit.after(), dialect, DiffOptions.ALL)
                        .upgrade())
                .isEmpty();
        Schema back = StrictDatabase.run(diff.reverseRecipe().operations(), reached, diff.from(), dialect);
        assertReached(back, dialect.canonical(edit.before()));
    }

    private static Schema unnamed(Schema schema) {
        return schema.withTables(schema.tables().values().stream()
                .map(table -> table.withConstraints(table.constraints().stream()
                                .map(constraint -> constraint.withName(Identifier.UNNAMED))
                                .toList())
                        .withIndexes(table.indexes().stream()
                                .map(index -> index.withName(Identifier.UNNAMED))
                                .toList()))
                .toList());
    }

    @Provide
    Arbitrary<Schema> postgreSqlSchemas() {
        return RandomSchemas.of(POSTGRESQL);
    }

    @Provide
    Arbitrary<Edit> postgreSqlPairs() {
        return pairs(POSTGRESQL);
    }

    @Provide
    Arbitrary<Edit> h2Pairs() {
        return pairs(H2);
    }

    @Provide
    Arbitrary<Edit> postgreSqlEdits() {
        return RandomSchemas.edits(POSTGRESQL);
    }

    @Provide
    Arbitrary<Edit> h2Edits() {
        return RandomSchemas.edits(H2);
    }

    private static Arbitrary<Edit> pairs(Dialect dialect) {
        return Combinators.combine(RandomSchemas.of(dialect), RandomSchemas.of(dialect))
                .as(Edit::new);
    }
}
