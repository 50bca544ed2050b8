package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.names;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.onDelete;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Deferral;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ExclusionConstraint.Element;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constraints and indexes that come, go and change. */
class MemberDiffTest {

    private static final Identifier UNNAMED = Identifier.UNNAMED;

    @Test
    void addsAndRemovesEachKind() {
        Table key = table("key", notNull("id", "bigint"), primaryKey("key_pkey", "id"));
        ExclusionConstraint exclusion = new ExclusionConstraint(
                Identifier.of("ex"), "gist", List.of(new Element("during", "&&")), "a > 0", Deferral.NOT_DEFERRABLE);
        Object[] all = {
            primaryKey("pk", "a"),
            unique("uk", "b", "a"),
            foreignKey("fk", "b", "key", "id"),
            check("ck", "a > 0"),
            exclusion,
            index("ix", "b")
        };

        assertThat(detected(schema(key, job()), schema(key, job(all))))
                .containsExactly(
                        "added primary key 'pk' (a) on 'job'",
                        "added unique constraint 'uk' (b, a) on 'job'",
                        "added check constraint 'ck' (a > 0) on 'job'",
                        "added exclusion constraint 'ex' (during with &&) using gist where a > 0 on 'job'",
                        "added index 'ix' (b) on 'job'",
                        "added foreign key 'fk' (b) -> key (id) on 'job'");
        assertThat(detected(schema(key, job(all)), schema(key, job())))
                .containsExactly(
                        "removed foreign key 'fk' (b) -> key (id) on 'job'",
                        "removed index 'ix' (b) on 'job'",
                        "removed exclusion constraint 'ex' (during with &&) using gist where a > 0 on 'job'",
                        "removed check constraint 'ck' (a > 0) on 'job'",
                        "removed unique constraint 'uk' (b, a) on 'job'",
                        "removed primary key 'pk' (a) on 'job'");
    }

    @Test
    void changesAnIndexInEachRespect() {
        Index plain = index("ix", "a");
        List<Index> others = List.of(
                index("ix", "a", "b"),
                index("ix", "b"),
                plain.withUnique(true),
                plain.withMethod("hash"),
                plain.withInclude(names("b")),
                plain.withPredicate("b is null"),
                plain.withKeys(List.of(IndexKey.column(Identifier.of("a")).withDescending(true))),
                plain.withKeys(List.of(IndexKey.column(Identifier.of("a")).withNullOrder(NullOrder.FIRST))),
                plain.withKeys(List.of(IndexKey.column(Identifier.of("a")).withOperatorClass("int8_ops"))),
                plain.withKeys(List.of(IndexKey.expression("abs(a)"))));
        List<String> now = new ArrayList<>();
        for (Index other : others) {
            List<String> detected = detected(schema(job(plain)), schema(job(other)));
            assertThat(detected).hasSize(2).first().isEqualTo("changed index 'ix' on 'job': was (a)");
            now.add(detected.get(1));
        }

        assertThat(now)
                .containsExactly(
                        "changed index 'ix' on 'job': now (a, b)",
                        "changed index 'ix' on 'job': now (b)",
                        "changed unique index 'ix' on 'job': now (a)",
                        "changed index 'ix' on 'job': now (a) using hash",
                        "changed index 'ix' on 'job': now (a) include (b)",
                        "changed index 'ix' on 'job': now (a) where b is null",
                        "changed index 'ix' on 'job': now (a desc)",
                        "changed index 'ix' on 'job': now (a nulls first)",
                        "changed index 'ix' on 'job': now (a int8_ops)",
                        "changed index 'ix' on 'job': now (abs(a))");
    }

    @Test
    void takesANullOrderThatSaysTheDefaultForNone() {
        Index said =
                index("ix").withKeys(List.of(IndexKey.column(Identifier.of("a")).withNullOrder(NullOrder.LAST)));

        assertThat(detected(schema(job(index("ix", "a"))), schema(job(said)))).isEmpty();
    }

    @Test
    void changesAUniqueConstraint() {
        UniqueConstraint plain = unique("uk", "a");

        assertThat(detected(schema(job(plain)), schema(job(unique("uk", "a", "b")))))
                .containsExactly(
                        "changed unique constraint 'uk' on 'job': was (a)",
                        "changed unique constraint 'uk' on 'job': now (a, b)");
        assertThat(detected(
                        schema(job(plain)),
                        schema(job(new UniqueConstraint(
                                plain.name(), plain.columns(), false, Deferral.INITIALLY_DEFERRED)))))
                .containsExactly(
                        "changed unique constraint 'uk' on 'job': was (a)",
                        "changed unique constraint 'uk' on 'job': now (a) nulls not distinct initially deferred");
    }

    @Test
    void changesAForeignKeyAndKeepsItsName() {
        Table key = table("key", notNull("id", "bigint"), primaryKey("key_pkey", "id"));
        ForeignKey plain = foreignKey("job_b_fkey", "b", "key", "id");
        ForeignKey cascading = onDelete(plain, ReferentialAction.CASCADE);

        assertThat(detected(schema(key, job(plain)), schema(key, job(cascading.withName(UNNAMED)))))
                .containsExactly(
                        "changed foreign key 'job_b_fkey' on 'job': was (b) -> key (id)",
                        "changed foreign key 'job_b_fkey' on 'job': now (b) -> key (id) on delete cascade");
    }

    @Test
    void retargetsAForeignKey() {
        Table key = table("key", notNull("id", "bigint"), primaryKey("key_pkey", "id"));
        Table lock = table("lock", notNull("id", "bigint"), primaryKey("lock_pkey", "id"));

        assertThat(detected(
                        schema(key, lock, job(foreignKey("fk_one", "b", "key", "id"))),
                        schema(key, lock, job(foreignKey("fk_two", "b", "lock", "id")))))
                .containsExactly(
                        "removed foreign key 'fk_one' (b) -> key (id) on 'job'",
                        "added foreign key 'fk_two' (b) -> lock (id) on 'job'");
    }

    @Test
    void doesNotSeeTheOrderOfAForeignKeysPairs() {
        Table key = table("key", notNull("x", "bigint"), notNull("y", "bigint"), primaryKey("key_pkey", "x", "y"));
        ForeignKey oneWay = new ForeignKey(
                Identifier.of("fk"),
                names("a", "b"),
                QualifiedName.of("key"),
                names("x", "y"),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
        ForeignKey otherWay = oneWay.withColumns(names("b", "a")).withTarget(QualifiedName.of("key"), names("y", "x"));
        ForeignKey crossed = oneWay.withColumns(names("b", "a"));

        assertThat(detected(schema(key, job(oneWay)), schema(key, job(otherWay))))
                .isEmpty();
        assertThat(detected(schema(key, job(oneWay)), schema(key, job(crossed))))
                .containsExactly(
                        "changed foreign key 'fk' on 'job': was (a, b) -> key (x, y)",
                        "changed foreign key 'fk' on 'job': now (b, a) -> key (x, y)");
    }

    @Test
    void changesACheckThatNobodyNamedUnderTheNameThatItHas() {
        assertThat(detected(
                        schema(job(check("job_check", "c in ('A', 'B')"))),
                        schema(job(check("", "c in ('A', 'B', 'C')")))))
                .containsExactly(
                        "changed check constraint 'job_check' on 'job': was (c in ('A', 'B'))",
                        "changed check constraint 'job_check' on 'job': now (c in ('A', 'B', 'C'))");
    }

    @Test
    void dropsTheForeignKeysToAPrimaryKeyThatChanges() {
        Table before = table("key", notNull("id", "bigint"), notNull("tenant", "bigint"), primaryKey("key_pkey", "id"));
        Table after = table(
                "key",
                notNull("id", "bigint"),
                notNull("tenant", "bigint"),
                primaryKey("", "tenant", "id"),
                unique("uk_id", "id"));

        assertThat(detected(
                        schema(before, job(foreignKey("fk", "b", "key", "id"))),
                        schema(after, job(foreignKey("fk", "b", "key", "id")))))
                .containsExactly(
                        "foreign key 'fk' (b) -> key (id) on 'job' in the way of a change to the key (id) of 'key'",
                        "changed primary key 'key_pkey' on 'key': was (id)",
                        "changed primary key 'key_pkey' on 'key': now (tenant, id)",
                        "added unique constraint 'uk_id' (id) on 'key'",
                        "foreign key 'fk' (b) -> key (id) on 'job' to put back after a change to the key (id) of 'key'");
    }

    @Test
    void makesAColumnNotNullBeforeItIsThePrimaryKeyAndNullableAfter() {
        Table without = table("key", column("id", "bigint"));
        Table with = table("key", notNull("id", "bigint"), primaryKey("key_pkey", "id"));

        assertThat(detected(schema(without), schema(with)))
                .containsExactly("NOT NULL on column 'key.id'", "added primary key 'key_pkey' (id) on 'key'");
        assertThat(detected(schema(with), schema(without)))
                .containsExactly("removed primary key 'key_pkey' (id) on 'key'", "NULL on column 'key.id'");
    }

    @Test
    void changesWhenAPrimaryKeyIsChecked() {
        PrimaryKey deferred = new PrimaryKey(Identifier.of("pk"), names("a"), Deferral.INITIALLY_IMMEDIATE);

        assertThat(detected(schema(job(primaryKey("pk", "a"))), schema(job(deferred))))
                .containsExactly(
                        "changed primary key 'pk' on 'job': was (a)",
                        "changed primary key 'pk' on 'job': now (a) deferrable");
    }

    @Test
    void takesAUniqueIndexOverPlainColumnsForAUniqueConstraint() {
        Index index = index("uk", "a", "b").withUnique(true);

        assertThat(detected(schema(job(index)), schema(job(unique("uk", "a", "b")))))
                .isEmpty();
        assertThat(detected(schema(job(unique("uk", "a", "b"))), schema(job(index))))
                .isEmpty();
        assertThat(detected(schema(job(index)), schema(job(unique("", "a", "b")))))
                .isEmpty();
        assertThat(detected(schema(job(index)), schema(job(unique("other", "a", "b")))))
                .containsExactly("renamed unique index 'uk' to 'other' on 'job'");
    }

    @Test
    void doesNotTakeAUniqueIndexThatSaysMoreForAUniqueConstraint() {
        Index partial = index("uk", "a").withUnique(true).withPredicate("b is null");
        Index notDistinct = index("uk", "a").withUnique(true).withNullsDistinct(false);

        assertThat(detected(schema(job(partial)), schema(job(unique("uk", "a")))))
                .containsExactly(
                        "removed unique index 'uk' (a) where b is null on 'job'",
                        "added unique constraint 'uk' (a) on 'job'");
        assertThat(detected(schema(job(notDistinct)), schema(job(unique("uk", "a")))))
                .containsExactly(
                        "removed unique index 'uk' (a) nulls not distinct on 'job'",
                        "added unique constraint 'uk' (a) on 'job'");
    }

    @Test
    void doesNotTakeAnIndexForAConstraintThatAForeignKeyNeeds() {
        Table referring = table("run", column("job", "bigint"), foreignKey("fk", "job", "job", "b"));
        Schema database = schema(job(index("uk", "b").withUnique(true)), table("run", column("job", "bigint")));
        Schema model = schema(job(unique("uk", "b")), referring);

        assertThat(detected(database, model)).containsExactly("added foreign key 'fk' (job) -> job (b) on 'run'");
        assertThat(detected(database, model, Schemas.H2))
                .containsExactly(
                        "removed unique index 'uk' (b) on 'job'",
                        "added unique constraint 'uk' (b) on 'job'",
                        "added foreign key 'fk' (job) -> job (b) on 'run'");
    }

    @Test
    void takesAForeignKeyOutForAnIndexThatServesItOrMay() {
        ForeignKey key = foreignKey("fk", "b", "job", "a");
        Index index = index("ix", "b");

        Table without = job(primaryKey("pk", "a"), key);
        assertThat(dropped(job(primaryKey("pk", "a"), key, index), without)).containsExactly("fk", "ix");
        assertThat(dropped(job(primaryKey("pk", "a"), key.withServingIndex(Identifier.of("ix")), index), without))
                .containsExactly("fk", "ix");
        assertThat(dropped(job(primaryKey("pk", "a"), key.withServingIndex(Identifier.of("fk_1")), index), without))
                .containsExactly("ix");
    }

    @Test
    void takesAForeignKeyOutThatWouldKeepTheIndexOfAKey() {
        ForeignKey key = foreignKey("fk", "b", "other", "a");
        UniqueConstraint unique = unique("uk", "b");

        assertThat(dropped(job(unique, key), job(key))).containsExactly("fk", "uk");
        assertThat(dropped(
                        job(
                                unique.withServingIndex(Identifier.of("uk_1")),
                                key.withServingIndex(Identifier.of("fk_1"))),
                        job(key)))
                .containsExactly("uk");
        assertThat(dropped(job(unique, key), job(primaryKey("pk", "b"), key)))
                .as("the columns stay unique")
                .containsExactly("uk");
        assertThat(dropped(job(primaryKey("pk", "b"), key), job(primaryKey("pk", "a"), key)))
                .containsExactly("fk", "pk");
    }

    /** What is dropped on H2 when one table is to become the other. */
    private static List<String> dropped(Table from, Table to) {
        return SchemaDiff.between(schema(from), schema(to), Schemas.H2, DiffOptions.ALL).operations().stream()
                .filter(operation -> operation.directive().startsWith("drop_"))
                .map(operation -> operation.subject().toString().substring("job.".length()))
                .toList();
    }

    @Test
    void dropsAUniqueConstraintBeforeAnIndexTakesItsName() {
        assertThat(detected(schema(job(unique("job_a", "a"))), schema(job(index("job_a", "a")))))
                .containsExactly("removed unique constraint 'job_a' (a) on 'job'", "added index 'job_a' (a) on 'job'");
    }

    /** A table of two numbers, a text and a range. */
    private static Table job(Object... members) {
        List<Object> elements = new ArrayList<>(
                List.of(notNull("a", "bigint"), column("b", "bigint"), column("c", "text"), column("during", "date")));
        elements.addAll(List.of(members));
        return table("job", elements.toArray());
    }
}
