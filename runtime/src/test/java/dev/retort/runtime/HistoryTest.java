package dev.retort.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.operation.CreateTable;
import dev.retort.operation.Effect;
import dev.retort.operation.Execute;
import dev.retort.runtime.History.OpaqueStatement;
import dev.retort.runtime.directory.RevisionFiles;
import dev.retort.runtime.directory.SourceDirectory;
import dev.retort.schema.Column;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Dialect DIALECT = Dialects.forUrl("jdbc:postgresql:x");

    @TempDir
    Path directory;

    private RevisionFiles files;

    @BeforeEach
    void files() {
        files = new RevisionFiles(directory);
    }

    @Test
    void revisionsAddUpToASchema() throws Exception {
        files.write("a", "", "op.createTable(\"job\", column(\"id\", bigint()));", "")
                .write("b", "a", "op.addColumn(\"job\", column(\"name\", varchar(20)));", "")
                .write("c", "b", "op.renameTable(\"job\", \"task\");", "");

        assertThat(replay("b").schema()).isEqualTo(schema("job"));
        assertThat(replay("head").schema()).isEqualTo(schema("task"));
        assertThat(replay("base").schema()).isEqualTo(Schema.EMPTY);
    }

    @Test
    void whatSqlDoesToTablesIsNotedAsUnknown() throws Exception {
        files.write("a", "", "op.execute(\"create table job (id bigint)\");", "");

        History history = replay("head");
        assertThat(history)
                .isEqualTo(new History(
                        Schema.EMPTY, List.of(new OpaqueStatement("a", "Ra.java:15", "create table job (id bigint)"))));
        assertThat(history.opaque().get(0).toString())
                .startsWith("Revision 'a' (Ra.java:15) executes \"create table job (id bigint)\"")
                .contains("op.execute(...).effect(schema -> ...)");
    }

    @Test
    void sqlOfRowsAloneIsNotNoted() throws Exception {
        files.write("a", "", """
                op.execute("insert into job values (1)");
                op.execute("create view v as select 1");
                """, "");

        assertThat(replay("head")).isEqualTo(new History(Schema.EMPTY, List.of()));
    }

    @Test
    void theEffectThatIsSaidIsReplayed() throws Exception {
        files.write("a", "", """
                op.execute("create table job (id bigint)")
                        .effect(schema -> schema.createTable("job", column("id", bigint())));
                op.execute("select add_name('job', ?)", "name").effect(schema ->
                        schema.addColumn("job", column("name", varchar(20))));
                op.execute("call refresh_statistics()").effect(schema -> {});
                """, "");

        assertThat(replay("head")).isEqualTo(new History(schema("job"), List.of()));
    }

    @Test
    void theEffectIsAPartOfTheRecordedStatement() {
        Execute execute = new Execute("create table job (id bigint)", List.of());
        CreateTable creation = new CreateTable(
                Table.of(QualifiedName.of("job"), List.of(Column.of(Identifier.of("id"), Types.bigint()))));

        assertThat(Recording.ofUpgrade(
                        upgrade(op -> op.execute(execute.sql()).effect(schema -> schema.invoke(creation))), DIALECT))
                .containsExactly(execute.withEffect(Effect.of(List.of(creation))));
    }

    @Test
    void sqlIsNoEffect() {
        assertThatThrownBy(() -> Recording.ofUpgrade(
                        upgrade(op -> op.execute("call a()").effect(schema -> schema.execute("drop table job"))),
                        DIALECT))
                .hasMessageStartingWith("\"drop table job\" cannot be the effect of a statement");
    }

    @Test
    void aFailureBehindSqlNamesTheSql() throws Exception {
        files.write("a", "", "op.execute(\"create table job (id bigint)\");", "")
                .write("b", "a", "op.dropTable(\"job\");", "");

        assertThatThrownBy(() -> replay("head"))
                .hasMessageContaining("table 'job' does not exist at this point. Revision 'a' (Ra.java:15) executes");
    }

    @Test
    void aChangeOfWhatIsNotThereIsToldWithItsLine() throws Exception {
        files.write("a", "", "op.dropTable(\"job\");", "");

        assertThatThrownBy(() -> replay("head"))
                .hasMessage("Revision 'a' (" + directory.resolve("Ra.java") + ") cannot be replayed: at Ra.java:15:"
                        + " Cannot drop table 'job': table 'job' does not exist at this point");
    }

    @Test
    void aRevisionThatNeedsAConnectionCannotBeReplayed() throws Exception {
        files.write("a", "", "op.connection();", "");

        assertThatThrownBy(() -> replay("head"))
                .hasMessageContaining("cannot be replayed: at Ra.java:15: it asks for op.connection()");
    }

    private static Migration upgrade(Consumer<Operations> upgrade) {
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {}
        };
    }

    private History replay(String target) {
        return History.replay(SourceDirectory.of(directory, List.of()), DIALECT, target);
    }

    private static Schema schema(String table) {
        return Schema.EMPTY.withTables(List.of(Table.of(
                QualifiedName.of(table),
                List.of(
                        Column.of(Identifier.of("id"), Types.bigint()),
                        Column.of(Identifier.of("name"), Types.varchar(20))))));
    }
}
