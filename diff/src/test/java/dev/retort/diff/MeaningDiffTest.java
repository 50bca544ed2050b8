package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.generated;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.sentences;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Canonicalizer;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.Schema;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions whose texts differ are compared by what the database makes of them. */
class MeaningDiffTest {

    @Test
    void asksForNothingWhereTheTextsAreEqual() {
        Printer printer = new Printer();
        Schema schema = schema(job(withDefault(column("a", "bigint"), "f(1)"), check("ck", "a > f(2)")));

        assertThat(diff(schema, schema, printer)).isEmpty();
        assertThat(printer.asked).isEmpty();
    }

    @Test
    void asksForNothingThatHasNoCounterpart() {
        Printer printer = new Printer();

        assertThat(diff(
                        schema(job(column("a", "bigint"), check("ck", "a > f(1)"))),
                        schema(
                                job(
                                        withDefault(column("a", "bigint"), "f(1)"),
                                        withDefault(column("b", "bigint"), "f(2)"),
                                        check("ck", "a > f(1)"),
                                        index("ix", "a").withPredicate("a > f(3)")),
                                table("run", withDefault(column("c", "bigint"), "f(4)"))),
                        printer))
                .containsExactly(
                        "added table 'run'",
                        "added column 'job.b'",
                        "added default f(1) on column 'job.a'",
                        "added index 'ix' (a) where a > f(3) on 'job'");
        assertThat(printer.asked).isEmpty();
    }

    @Test
    void findsNoDifferenceInTextsThatTheDatabasePrintsAlike() {
        Printer printer = new Printer();
        Schema database = schema(job(
                withDefault(column("a", "bigint"), "g(1)"),
                generated(column("b", "bigint"), "a + g(2)"),
                check("ck", "a > g(3)"),
                index("ix", "a").withPredicate("a > g(4)"),
                index("ix2").withKeys(List.of(IndexKey.expression("g(a)")))));
        Schema model = schema(job(
                withDefault(column("a", "bigint"), "f(1)"),
                generated(column("b", "bigint"), "a + f(2)"),
                check("", "a > f(3)"),
                index("", "a").withPredicate("a > f(4)"),
                index("").withKeys(List.of(IndexKey.expression("f(a)")))));

        assertThat(diff(database, model, printer)).isEmpty();
        assertThat(printer.asked).hasSize(1);
    }

    @Test
    void findsNoDifferenceWhicheverSideComesFromTheDatabase() {
        Schema database = schema(job(column("a", "bigint"), check("ck", "a > g(3)")));
        Schema model = schema(job(column("a", "bigint"), check("", "a > f(3)")));
        Printer printer = new Printer();

        assertThat(diff(model, database, printer)).isEmpty();
        assertThat(printer.asked).hasSize(2);
    }

    @Test
    void asksForAllTablesAtOnceAndForNothingElse() {
        Printer printer = new Printer();
        Schema database = schema(
                table("a", withDefault(column("x", "bigint"), "g(1)"), column("y", "bigint"), check("ck", "x > 0")),
                table("b", withDefault(column("x", "bigint"), "g(1)")),
                table("c", withDefault(column("x", "bigint"), "g(1)")));
        Schema model = schema(
                table("a", withDefault(column("x", "bigint"), "f(1)"), column("y", "bigint"), check("ck", "x > 0")),
                table("b", withDefault(column("x", "bigint"), "f(1)")),
                table("c", withDefault(column("x", "bigint"), "g(1)")));

        assertThat(diff(database, model, printer)).isEmpty();
        assertThat(printer.asked).hasSize(1);
        assertThat(printer.asked.get(0).tables().values())
                .containsExactly(
                        table("a", withDefault(column("x", "bigint"), "f(1)"), column("y", "bigint")),
                        table("b", withDefault(column("x", "bigint"), "f(1)")));
    }

    @Test
    void tellsADifferenceInTheWordsOfItsAuthors() {
        assertThat(diff(
                        schema(job(column("a", "bigint"), check("ck", "a > g(1)"))),
                        schema(job(column("a", "bigint"), check("ck", "a > f(2)"))),
                        new Printer()))
                .containsExactly(
                        "changed check constraint 'ck' on 'job': was (a > g(1))",
                        "changed check constraint 'ck' on 'job': now (a > f(2))");
    }

    @Test
    void keepsApartWhichOfSeveralChecksMeansWhat() {
        assertThat(diff(
                        schema(job(column("a", "bigint"), check("c1", "a > g(1)"), check("c2", "a > g(2)"))),
                        schema(job(
                                column("a", "bigint"),
                                check("", "a > f(3)"),
                                check("", "a > f(2)"),
                                check("", "a > f(1)"))),
                        new Printer()))
                .containsExactly("added check constraint 'job_a_check' (a > f(3)) on 'job'");
    }

    @Test
    void leavesOutWhatTheOptionsLeaveOut() {
        Schema database = schema(
                job(withDefault(column("a", "varchar(5)"), "'x'").withComment("before"))
                        .withComment("before"),
                Schemas.enumType("mood", "a"),
                Schemas.enumType("gone", "a"));
        Schema model = schema(
                job(withDefault(column("a", "varchar(9)"), "'y'").withComment("after"))
                        .withComment("after"),
                Schemas.enumType("mood", "b"),
                Schemas.enumType("new", "b"));
        DiffOptions all = DiffOptions.ALL;

        assertThat(sentences(SchemaDiff.between(database, model, Schemas.POSTGRESQL, all.withTypes(false))))
                .containsExactly(
                        "added type 'new'",
                        "default change from 'x' to 'y' and changed comment on column 'job.a'",
                        "changed comment on table 'job'");
        assertThat(sentences(
                        SchemaDiff.between(database, model, Schemas.POSTGRESQL, new DiffOptions(true, false, false))))
                .contains("type change from varchar(5) to varchar(9) on 'job.a'")
                .noneMatch(sentence -> sentence.contains("default") || sentence.contains("comment"));
    }

    @Test
    void tellsAChangeOfIdentityEvenWhereDefaultsAreLeftOut() {
        Column plain = Schemas.notNull("id", "bigint");
        Column identity = plain.withValue(new Identity(false, SequenceOptions.defaults()));

        assertThat(sentences(SchemaDiff.between(
                        schema(job(plain)),
                        schema(job(identity)),
                        Schemas.POSTGRESQL,
                        DiffOptions.ALL.withDefaults(false))))
                .containsExactly("added identity on column 'job.id'");
    }

    private static List<String> diff(Schema from, Schema to, Canonicalizer canonicalizer) {
        return sentences(SchemaDiff.between(from, to, Schemas.POSTGRESQL, canonicalizer, DiffOptions.ALL));
    }

    private static Table job(Object... elements) {
        return table("job", elements);
    }

    /** A database that prints every function f as g. */
    private static final class Printer implements Canonicalizer {

        private final List<Schema> asked = new ArrayList<>();

        @Override
        public Schema canonicalize(Schema wanted, Schema present) {
            asked.add(wanted);
            return wanted.withTables(
                    wanted.tables().values().stream().map(Printer::printed).toList());
        }

        private static Table printed(Table table) {
            return table.withColumns(table.columns().values().stream()
                            .map(Printer::printed)
                            .toList())
                    .mapConstraints(constraint -> constraint instanceof CheckConstraint each
                            ? each.withExpression(printed(each.expression()))
                            : constraint)
                    .withIndexes(table.indexes().stream().map(Printer::printed).toList());
        }

        private static Column printed(Column column) {
            if (column.value() instanceof ColumnValue.Default value) {
                return column.withValue(new ColumnValue.Default(printed(value.expression())));
            }
            return column.value() instanceof ColumnValue.Generated value
                    ? column.withValue(new ColumnValue.Generated(printed(value.expression()), value.stored()))
                    : column;
        }

        private static Index printed(Index index) {
            return index.withPredicate(printed(index.predicate()))
                    .withKeys(index.keys().stream()
                            .map(key -> key.isExpression() ? key.withExpression(printed(key.expression())) : key)
                            .toList());
        }

        private static String printed(String expression) {
            return expression.replace("f(", "g(");
        }
    }
}
