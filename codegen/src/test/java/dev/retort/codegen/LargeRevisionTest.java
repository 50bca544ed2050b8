package dev.retort.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.error.RetortException;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropTable;
import dev.retort.operation.Execute;
import dev.retort.operation.Operation;
import dev.retort.runtime.Migration;
import dev.retort.runtime.Recording;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A first revision of a large database, whose methods would be longer than a class file can hold. */
class LargeRevisionTest {

    private static final Dialect DIALECT = Dialects.forUrl("jdbc:h2:mem:");
    private static final int TABLES = 1_000;
    private static final int COLUMNS = 16;

    @Test
    void aThousandTablesAreSplitIntoMethodsByWhatTheyDo() {
        RevisionSource source = new RevisionRenderer().render(draft());

        assertThat(source.text())
                .contains("        createTables1(op);\n        createTables2(op);\n")
                .contains("        createForeignKeys1(op);\n")
                .contains("    private static void createTables1(Operations op) {\n        op.createTable(\n")
                .contains("    public void downgrade(Operations op) {\n        op.dropTable(\"table_999\");\n");
    }

    @Test
    void aThousandTablesCompileAndReplay() {
        RevisionDraft draft = draft();
        RevisionSource source = new RevisionRenderer().render(draft);

        Migration migration =
                CompiledRevisions.of(draft.packageName(), List.of(source)).get(0);

        assertThat(Recording.ofUpgrade(migration, DIALECT))
                .isEqualTo(draft.upgrade().operations());
    }

    @Test
    void aTextLongerThanAConstantReadsBack() {
        String text = "ä\\".repeat(50_000) + "\n";
        RevisionDraft draft = draft(List.of(new Execute(text, List.of())));
        RevisionSource source = new RevisionRenderer().render(draft);

        Migration migration =
                CompiledRevisions.of(draft.packageName(), List.of(source)).get(0);

        assertThat(Recording.ofUpgrade(migration, DIALECT))
                .isEqualTo(draft.upgrade().operations());
    }

    @Test
    void moreTextsThanAClassHoldsAreRefused() {
        List<Operation> operations = IntStream.range(0, 33_000)
                .<Operation>mapToObj(i -> new DropTable(name(i)))
                .toList();

        assertThatThrownBy(() -> new RevisionRenderer().render(draft(operations)))
                .isInstanceOf(RetortException.class)
                .hasMessageContaining("narrow include.tables");
    }

    private static RevisionDraft draft(List<Operation> operations) {
        return new RevisionDraft("db.revision", "1", List.of(), "", Instant.EPOCH, "", operations, List.of());
    }

    private static RevisionDraft draft() {
        List<Operation> tables = new ArrayList<>();
        List<Operation> foreignKeys = new ArrayList<>();
        List<Operation> drops = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            QualifiedName name = name(i);
            tables.add(new CreateTable(table(i)));
            for (int index = 1; index <= 2; index++) {
                IndexKey key = IndexKey.column(column(i, 4 + index));
                tables.add(new CreateIndex(name, Index.of(Identifier.of("ix_" + i + "_" + index), List.of(key))));
                foreignKeys.add(new CreateConstraint(name, foreignKey(i, index)));
            }
            drops.add(new DropTable(name));
        }
        tables.addAll(foreignKeys);
        Collections.reverse(drops);
        return new RevisionDraft("db.revision", "1", List.of(), "a thousand tables", Instant.EPOCH, "", tables, drops);
    }

    private static Table table(int number) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(Column.of(column(number, i), SqlType.of("varchar", 255)).withComment("Comment " + i % 3));
        }
        PrimaryKey key = new PrimaryKey(
                Identifier.of("table_" + number + "_pkey"), List.of(column(number, 0)), Deferral.NOT_DEFERRABLE);
        return Table.of(name(number), columns).withConstraints(List.of(key));
    }

    private static ForeignKey foreignKey(int table, int number) {
        int target = (table + number) % TABLES;
        return new ForeignKey(
                Identifier.of("fk_" + table + "_" + number),
                List.of(column(table, number)),
                name(target),
                List.of(column(target, 0)),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    private static QualifiedName name(int table) {
        return QualifiedName.of("table_" + table);
    }

    private static Identifier column(int table, int number) {
        return Identifier.of("column_" + table + "_" + number);
    }
}
