package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropIndex;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameSequence;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a database cannot do is refused by name, before anything runs. */
class RefusalsTest {

    private static final QualifiedName JOB = QualifiedName.of("job");
    private static final Identifier NAME = Identifier.of("name");
    private static final Index INDEX = Index.of(Identifier.of("i"), List.of(IndexKey.column(NAME)));
    private static final UniqueConstraint UNIQUE =
            new UniqueConstraint(Identifier.of("u"), List.of(NAME), true, Deferral.NOT_DEFERRABLE);

    static Stream<Arguments> refusedByH2() {
        SqlType jsonb = SqlType.of("jsonb");
        return Stream.of(
                Arguments.of(
                        new CreateEnumType(new EnumType(QualifiedName.of("mood"), List.of("ok"))),
                        "H2 has no named enumeration types: instead of type 'mood', write the enumeration out at each"
                                + " column"),
                Arguments.of(
                        new DropCompositeType(QualifiedName.of("place")),
                        "H2 has no named composite types: instead of type 'place', give each column the parts that it"
                                + " consists of, or a type row(...)"),
                Arguments.of(
                        new CreateIndex(JOB, INDEX.withPredicate("name is null")),
                        "H2 has no partial indexes: leave the condition of index 'i' of 'job' out"),
                Arguments.of(
                        new CreateIndex(JOB, INDEX.withKeys(List.of(IndexKey.expression("lower(name)")))),
                        "H2 has no indexes over expressions: for index 'i' of 'job', add a generated column and index"
                                + " that"),
                Arguments.of(
                        new CreateIndex(JOB, INDEX.withInclude(List.of(NAME))),
                        "H2 has no INCLUDE: leave the further columns of index 'i' of 'job' out"),
                Arguments.of(
                        new CreateIndex(JOB, INDEX.withMethod("gin")),
                        "H2 has no index method gin: make index 'i' of 'job' a btree one"),
                Arguments.of(
                        new CreateConstraint(
                                JOB,
                                new ExclusionConstraint(
                                        Identifier.of("x"), "gist", List.of(), "", Deferral.NOT_DEFERRABLE)),
                        "H2 has no exclusion constraints: leave exclusion constraint 'x' of 'job' out"),
                Arguments.of(
                        new CreateConstraint(
                                JOB,
                                new UniqueConstraint(
                                        Identifier.of("u"), List.of(NAME), true, Deferral.INITIALLY_DEFERRED)),
                        "H2 has no deferrable constraints: let unique constraint 'u' of 'job' be checked at once"),
                Arguments.of(
                        new AddColumn(JOB, Column.of(NAME, SqlType.of("oid"))),
                        "H2 has no type oid: give 'job.name' another"),
                Arguments.of(
                        new CreateTable(Table.of(
                                JOB,
                                List.of(
                                        Column.of(Identifier.of("a"), jsonb),
                                        Column.of(NAME, SqlType.of("inet").array())))),
                        "H2 has no type inet array: give 'job.name' another"),
                Arguments.of(
                        alter(new ColumnChange.SetType(SqlType.of("bit", 3), QualifiedName.UNNAMED, "")),
                        "H2 has no type bit(3): give 'job.name' another"),
                Arguments.of(
                        new AddColumn(JOB, Column.of(NAME, jsonb).withCollation(QualifiedName.of("C"))),
                        "H2 has one collation for the whole database: leave 'C' of 'job.name' out"),
                Arguments.of(
                        alter(new ColumnChange.SetExpression(new ColumnValue.Generated("a + 1", true))),
                        "H2 cannot change the expression of a generated column: drop 'job.name' and add it anew"),
                Arguments.of(
                        new RenameSequence(QualifiedName.of("numbers"), Identifier.of("ids")),
                        "H2 cannot rename a sequence: create 'ids' and drop 'numbers'"),
                Arguments.of(
                        new DropIndex(JOB, Identifier.UNNAMED),
                        "Cannot tell which index of 'job' is meant, as it has no name: say its name"),
                Arguments.of(
                        new DropConstraint(JOB, Identifier.UNNAMED, ConstraintKind.CHECK),
                        "Cannot tell which check constraint of 'job' is meant, as it has no name: say its name"));
    }

    @ParameterizedTest
    @MethodSource("refusedByH2")
    void h2RefusesByName(Operation operation, String reason) {
        assertRefused(Dialects.forUrl("jdbc:h2:mem:"), operation, reason);
    }

    static Stream<Arguments> refusedByOldPostgreSql() {
        Column virtual = Column.of(NAME, SqlType.of("integer")).withValue(new ColumnValue.Generated("a + 1", false));
        return Stream.of(
                Arguments.of(
                        17,
                        new AddColumn(JOB, virtual),
                        "PostgreSQL 17 has no virtual generated columns (18 has): make 'job.name' a stored one"),
                Arguments.of(
                        16,
                        alter(new ColumnChange.SetExpression(new ColumnValue.Generated("a + 1", true))),
                        "PostgreSQL 16 cannot change the expression of a generated column (17 can): drop 'job.name' and"
                                + " add it anew"),
                Arguments.of(
                        14,
                        new CreateConstraint(
                                JOB,
                                new UniqueConstraint(
                                        Identifier.of("u"), List.of(NAME), false, Deferral.NOT_DEFERRABLE)),
                        "PostgreSQL 14 has no NULLS NOT DISTINCT (15 has): leave it out of unique constraint 'u' of 'job'"),
                Arguments.of(
                        14,
                        new CreateIndex(JOB, INDEX.withUnique(true).withNullsDistinct(false)),
                        "PostgreSQL 14 has no NULLS NOT DISTINCT (15 has): leave it out of index 'i' of 'job'"),
                Arguments.of(
                        18,
                        new AddColumn(JOB, Column.of(NAME, new SqlType.Enumeration(List.of("it's", "b")))),
                        "PostgreSQL has no enumerations written out at a column: create a type with createEnumType, and"
                                + " give 'job.name' that type instead of enum('it''s', 'b')"));
    }

    @ParameterizedTest
    @MethodSource("refusedByOldPostgreSql")
    void postgreSqlRefusesByNameAndVersion(int version, Operation operation, String reason) {
        assertRefused(Dialects.of(new Server("PostgreSQL", version, 0, Server.Folding.LOWER)), operation, reason);
    }

    @Test
    void newerVersionsDoIt() {
        Column virtual = Column.of(NAME, SqlType.of("integer")).withValue(new ColumnValue.Generated("a + 1", false));
        Dialect dialect = Dialects.of(new Server("PostgreSQL", 18, 0, Server.Folding.LOWER));

        assertThat(dialect.refusal(new AddColumn(JOB, virtual))).isEmpty();
        assertThat(dialect.refusal(new CreateIndex(JOB, INDEX.withUnique(true).withNullsDistinct(false))))
                .isEmpty();
        assertThat(dialect.refusal(new CreateConstraint(JOB, UNIQUE))).isEmpty();
    }

    private static Operation alter(ColumnChange change) {
        return new AlterColumn(JOB, NAME, List.of(change));
    }

    private static void assertRefused(Dialect dialect, Operation operation, String reason) {
        assertThat(dialect.refusal(operation)).contains(reason);
        assertThatThrownBy(() -> dialect.compile(operation))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.USAGE))
                .hasMessage(reason);
    }
}
