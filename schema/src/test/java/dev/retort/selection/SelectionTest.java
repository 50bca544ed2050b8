package dev.retort.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Schema SHOP = Schema.of(
            Set.of(Identifier.of("sales")),
            List.of(
                    table("job", "id", "note", "run_id"),
                    table("run", "id"),
                    table("sales.job", "id", "note"),
                    table("\"Order\"", "id")),
            List.of(
                    new Sequence(QualifiedName.of("job_seq"), SequenceOptions.defaults()),
                    new Sequence(QualifiedName.of("sales.job_seq"), SequenceOptions.defaults())),
            List.of(
                    new EnumType(QualifiedName.of("mood"), List.of("happy")),
                    new EnumType(QualifiedName.of("sales.mood"), List.of("happy"))));

    @Test
    void everythingIsTakenUnasked() {
        assertThat(select(Selection.EVERYTHING, SHOP)).isEqualTo(SHOP);
    }

    @Test
    void anExcludedTableIsLeftOutInEverySchema() {
        assertThat(tables(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("j?b"))))
                .containsExactly("Order", "run");
    }

    @Test
    void onlyIncludedTablesAreTaken() {
        assertThat(tables(Selection.EVERYTHING.including(ObjectKind.TABLE, List.of("jo*", "nothing"))))
                .containsExactly("job", "sales.job");
    }

    @Test
    void exclusionWinsOverInclusion() {
        Selection selection = Selection.EVERYTHING
                .including(ObjectKind.TABLE, List.of("job"))
                .excluding(ObjectKind.TABLE, List.of("sales.*"));

        assertThat(tables(selection)).containsExactly("job");
    }

    @Test
    void aRegularNameIsMatchedInAnyCaseAndADelimitedOneExactly() {
        assertThat(tables(Selection.EVERYTHING.including(ObjectKind.TABLE, List.of("RUN", "ORDER"))))
                .containsExactly("run");
        assertThat(tables(Selection.EVERYTHING.including(ObjectKind.TABLE, List.of("Order"))))
                .containsExactly("Order");
    }

    @Test
    void aDotInDoubleQuotesIsPartOfTheName() {
        Schema schema = Schema.EMPTY.withTables(List.of(table("\"a.b\"", "id"), table("a.b", "id")));

        assertThat(select(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("\"a.b\"")), schema)
                        .tables())
                .containsOnlyKeys(QualifiedName.of("a.b"));
    }

    @Test
    void anExcludedSchemaTakesAllThatItHoldsWithIt() {
        Schema selected = select(Selection.EVERYTHING.excluding(ObjectKind.SCHEMA, List.of("sales")), SHOP);

        assertThat(selected.namespaces()).isEmpty();
        assertThat(Stream.of(selected.tables(), selected.sequences(), selected.enumTypes())
                        .flatMap(objects -> objects.keySet().stream()))
                .hasSize(5)
                .allMatch(QualifiedName::inDefaultSchema);
    }

    @Test
    void theDefaultSchemaAnswersToItsNameInTheDatabase() {
        Selection selection = Selection.EVERYTHING
                .withDefaultSchema(Identifier.of("public"))
                .including(ObjectKind.SCHEMA, List.of("public"));

        assertThat(tables(selection)).containsExactly("Order", "job", "run");
    }

    @Test
    void sequencesAndTypesHaveRulesOfTheirOwn() {
        Schema selected = select(
                Selection.EVERYTHING
                        .excluding(ObjectKind.SEQUENCE, List.of("sales.job_*"))
                        .including(ObjectKind.TYPE, List.of("sales.mood")),
                SHOP);

        assertThat(selected.sequences()).containsOnlyKeys(QualifiedName.of("job_seq"));
        assertThat(selected.enumTypes()).containsOnlyKeys(QualifiedName.of("sales.mood"));
    }

    @Test
    void anExcludedColumnTakesWhatUsesItWithIt() {
        Table job = table("job", "id", "note")
                .withConstraints(
                        List.of(primaryKey("id"), check("note_check", "note <> ''"), check("id_check", "id > 0")))
                .withIndexes(List.of(index("by_note", "note"), index("by_id", "id")));

        Table selected = select(Selection.EVERYTHING.excluding(ObjectKind.COLUMN, List.of("job.note")), job);

        assertThat(selected.columns()).containsOnlyKeys(Identifier.of("id"));
        assertThat(selected.constraints()).containsExactly(primaryKey("id"), check("id_check", "id > 0"));
        assertThat(selected.indexes()).containsExactly(index("by_id", "id"));
    }

    @Test
    void aColumnIsNamedInEveryTableUnlessTheTableIsGiven() {
        Selection selection = Selection.EVERYTHING.excluding(ObjectKind.COLUMN, List.of("note", "run.i*"));

        assertThat(select(selection, SHOP).tables().values())
                .extracting(table -> table.name() + " " + table.columns().keySet())
                .containsExactly("Order [id]", "job [id, run_id]", "run []", "sales.job [id]");
    }

    @Test
    void constraintsAndIndexesAreLeftOutByName() {
        Table job = table("job", "id", "note")
                .withConstraints(List.of(primaryKey("id"), check("note_check", "note <> ''")))
                .withIndexes(List.of(index("tmp_note", "note"), index("by_id", "id")));
        Selection selection = Selection.EVERYTHING
                .excluding(ObjectKind.CONSTRAINT, List.of("job.note_*"))
                .excluding(ObjectKind.INDEX, List.of("tmp_*"));

        Table selected = select(selection, job);

        assertThat(selected.constraints()).containsExactly(primaryKey("id"));
        assertThat(selected.indexes()).containsExactly(index("by_id", "id"));
    }

    @Test
    void aForeignKeyStaysWhenTheTableItRefersToIsLeftOut() {
        Table job = table("job", "id", "run_id").withConstraints(List.of(foreignKey("run_id", "run")));
        Schema schema = Schema.EMPTY.withTables(List.of(job, table("run", "id")));

        Schema selected = select(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("run")), schema);

        assertThat(selected).isEqualTo(Schema.EMPTY.withTables(List.of(job)));
    }

    @Test
    void tablesOfOtherToolsAreLeftAloneAndReported() {
        Schema schema = Schema.EMPTY
                .withTables(List.of(
                        table("job", "id"),
                        table("flyway_schema_history", "id"),
                        table("databasechangeloglock", "id"),
                        table("db_migration", "id"),
                        table("shedlock", "id"),
                        table("spatial_ref_sys", "id"),
                        table("qrtz_triggers", "id"),
                        table("spring_session_attributes", "id"),
                        table("batch_job_instance", "id"),
                        table("batch_step_execution", "id")))
                .withSequences(List.of(new Sequence(QualifiedName.of("batch_job_seq"), SequenceOptions.defaults())));

        Selected selected = Selection.EVERYTHING.select(schema, Set.of());

        assertThat(selected.schema()).isEqualTo(Schema.EMPTY.withTables(List.of(table("job", "id"))));
        assertThat(selected.leftAlone())
                .extracting(LeftAlone::toString)
                .containsExactly(
                        "batch_job_instance (Spring Batch)",
                        "batch_job_seq (Spring Batch)",
                        "batch_step_execution (Spring Batch)",
                        "databasechangeloglock (Liquibase)",
                        "db_migration (Ebean)",
                        "flyway_schema_history (Flyway)",
                        "qrtz_triggers (Quartz)",
                        "shedlock (ShedLock)",
                        "spatial_ref_sys (PostGIS)",
                        "spring_session_attributes (Spring Session)");
    }

    @Test
    void aTableThatOnlySoundsLikeAnotherToolsTakesPart() {
        Schema schema = Schema.EMPTY.withTables(List.of(table("batch_event", "id"), table("quartz_mine", "id")));

        assertThat(Selection.EVERYTHING.select(schema, Set.of())).isEqualTo(new Selected(schema, List.of()));
    }

    @Test
    void whatTheModelMapsIsNeverLeftAlone() {
        Schema schema =
                Schema.EMPTY.withTables(List.of(table("batch_job_import", "id"), table("retort_version", "id")));

        Selected selected = Selection.EVERYTHING
                .withOwn(Set.of(QualifiedName.of("retort_version")))
                .select(schema, schema.tables().keySet());

        assertThat(selected).isEqualTo(new Selected(schema, List.of()));
    }

    @Test
    void theToolsOwnTablesAreLeftOutWithoutAWord() {
        Schema schema = Schema.EMPTY.withTables(List.of(table("job", "id"), table("retort_version", "id")));

        Selected selected = Selection.EVERYTHING
                .withOwn(Set.of(QualifiedName.of("retort_version")))
                .select(schema, Set.of());

        assertThat(selected).isEqualTo(new Selected(Schema.EMPTY.withTables(List.of(table("job", "id"))), List.of()));
    }

    @Test
    void whatTheUserExcludesIsNotReportedAsLeftAlone() {
        Schema schema = Schema.EMPTY.withTables(List.of(table("flyway_schema_history", "id")));

        Selected selected = Selection.EVERYTHING
                .excluding(ObjectKind.TABLE, List.of("flyway_*"))
                .select(schema, Set.of());

        assertThat(selected).isEqualTo(new Selected(Schema.EMPTY, List.of()));
    }

    @Test
    void aPatternThatCanNameNothingIsRefused() {
        assertThatThrownBy(() -> Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("db.sales.job")))
                .isInstanceOf(RetortException.class)
                .hasMessage("The pattern 'db.sales.job' under tables has more parts than the longest name there,"
                        + " schema.table; put double quotes around a name that holds a dot");
    }

    @Test
    void equalRulesAreEqualSelections() {
        assertThat(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("a*")))
                .isEqualTo(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("a*")))
                .isNotEqualTo(Selection.EVERYTHING.excluding(ObjectKind.TABLE, List.of("b*")));
    }

    private static Schema select(Selection selection, Schema schema) {
        return selection.select(schema, Set.of()).schema();
    }

    private static Table select(Selection selection, Table table) {
        return select(selection, Schema.EMPTY.withTables(List.of(table)))
                .tables()
                .get(table.name());
    }

    private static List<String> tables(Selection selection) {
        return select(selection, SHOP).tables().keySet().stream()
                .map(QualifiedName::toString)
                .toList();
    }

    private static Table table(String name, String... columns) {
        return Table.of(
                QualifiedName.of(name),
                Stream.of(columns)
                        .map(column -> Column.of(Identifier.of(column), SqlType.of("bigint")))
                        .toList());
    }

    private static Constraint primaryKey(String column) {
        return new PrimaryKey(Identifier.of("job_pkey"), List.of(Identifier.of(column)), Deferral.NOT_DEFERRABLE);
    }

    private static Constraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }

    private static Constraint foreignKey(String column, String target) {
        return new ForeignKey(
                Identifier.of("job_run_id_fkey"),
                List.of(Identifier.of(column)),
                QualifiedName.of(target),
                List.of(Identifier.of("id")),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    private static Index index(String name, String column) {
        return Index.of(Identifier.of(name), List.of(IndexKey.column(Identifier.of(column))));
    }
}
