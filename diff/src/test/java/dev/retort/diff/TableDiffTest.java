package dev.retort.diff;

import static dev.retort.diff.Schemas.check;
import static dev.retort.diff.Schemas.column;
import static dev.retort.diff.Schemas.detected;
import static dev.retort.diff.Schemas.foreignKey;
import static dev.retort.diff.Schemas.index;
import static dev.retort.diff.Schemas.notNull;
import static dev.retort.diff.Schemas.primaryKey;
import static dev.retort.diff.Schemas.schema;
import static dev.retort.diff.Schemas.table;
import static dev.retort.diff.Schemas.unique;
import static dev.retort.diff.Schemas.withDefault;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.CreateTable;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that come, go and stay; the first difference is the example of Alembic's own tests. */
class TableDiffTest {

    private static final Schema NOTHING = schema();

    @Test
    void listsTheDifferenceOfTwoWholeSchemas() {
        Schema database = schema(
                table(
                        "user",
                        notNull("id", "integer"),
                        column("name", "varchar(50)"),
                        column("a1", "text"),
                        column("pw", "varchar(50)"),
                        primaryKey("user_pkey", "id"),
                        index("pw_idx", "pw")),
                table(
                        "address",
                        notNull("id", "integer"),
                        notNull("email_address", "varchar(100)"),
                        primaryKey("address_pkey", "id")),
                table(
                        "order",
                        notNull("order_id", "integer"),
                        withDefault(notNull("amount", "numeric(8,2)"), "0"),
                        primaryKey("order_pkey", "order_id"),
                        check("ck_order_amount", "amount >= 0")),
                table(
                        "extra",
                        column("x", "character(1)"),
                        column("uid", "integer"),
                        foreignKey("extra_uid_fkey", "uid", "user", "id")));
        Schema model = schema(
                table(
                        "user",
                        notNull("id", "integer"),
                        notNull("name", "varchar(50)"),
                        withDefault(column("a1", "text"), "'x'"),
                        primaryKey("", "id")),
                table(
                        "address",
                        notNull("id", "integer"),
                        notNull("email_address", "varchar(100)"),
                        column("street", "varchar(50)"),
                        primaryKey("", "id"),
                        unique("uq_email", "email_address")),
                table(
                        "order",
                        notNull("order_id", "integer"),
                        withDefault(column("amount", "numeric(10,2)"), "0"),
                        column("user_id", "integer"),
                        primaryKey("", "order_id"),
                        check("ck_order_amount", "amount > -1"),
                        foreignKey("", "user_id", "user", "id")),
                table(
                        "item",
                        notNull("id", "integer"),
                        column("description", "varchar(100)"),
                        column("order_id", "integer"),
                        primaryKey("", "id"),
                        check("", "length(description) > 5"),
                        foreignKey("", "order_id", "order", "order_id")));

        assertThat(detected(database, model))
                .containsExactly(
                        "added table 'item'",
                        "added column 'address.street'",
                        "added unique constraint 'uq_email' (email_address) on 'address'",
                        "added column 'order.user_id'",
                        "changed check constraint 'ck_order_amount' on 'order': was (amount >= 0)",
                        "type change from numeric(8,2) to numeric(10,2) and NULL on column 'order.amount'",
                        "changed check constraint 'ck_order_amount' on 'order': now (amount > -1)",
                        "added foreign key 'order_user_id_fkey' (user_id) -> user (id) on 'order'",
                        "NOT NULL on column 'user.name'",
                        "added default 'x' on column 'user.a1'",
                        "removed index 'pw_idx' (pw) on 'user'",
                        "removed column 'user.pw'",
                        "removed table 'extra'");
    }

    @Test
    void createsATableAndThenItsIndexes() {
        Schema model = schema(
                table("job", notNull("id", "bigint"), column("name", "text"), index("job_name", "name")),
                table("run", notNull("id", "bigint"), index("", "id")));

        assertThat(detected(NOTHING, model))
                .containsExactly(
                        "added table 'job'",
                        "added index 'job_name' (name) on 'job'",
                        "added table 'run'",
                        "added index 'run_id_idx' (id) on 'run'");
    }

    @Test
    void createsWhatIsReferredToFirstAndDropsItLast() {
        Schema schema = schema(
                referring("a", "b"), referring("b", "c"), table("c", notNull("id", "bigint"), primaryKey("", "id")));

        assertThat(detected(NOTHING, schema)).containsExactly("added table 'c'", "added table 'b'", "added table 'a'");
        assertThat(detected(schema, NOTHING))
                .containsExactly("removed table 'a'", "removed table 'b'", "removed table 'c'");
    }

    @Test
    void cutsACycleOfForeignKeysBetweenNewTables() {
        assertThat(detected(NOTHING, schema(referring("a", "b"), referring("b", "a"))))
                .containsExactly(
                        "added table 'b'",
                        "added table 'a'",
                        "added foreign key 'b_other_fkey' (other) -> a (id) on 'b'");
    }

    @Test
    void cutsACycleOfForeignKeysBetweenTablesThatGo() {
        assertThat(detected(schema(referring("a", "b"), referring("b", "a")), NOTHING))
                .containsExactly(
                        "removed foreign key 'b_other_fkey' (other) -> a (id) on 'b'",
                        "removed table 'a'",
                        "removed table 'b'");
    }

    @Test
    void leavesAForeignKeyToTheTableItselfInTheTable() {
        Schema schema = schema(referring("a", "a"));

        assertThat(detected(NOTHING, schema)).containsExactly("added table 'a'");
        assertThat(detected(schema, NOTHING)).containsExactly("removed table 'a'");
    }

    @Test
    void makesANewUniqueColumnOfAnOldTableBeforeTheNewTableThatRefersToIt() {
        Schema database = schema(table("customer", notNull("id", "bigint"), primaryKey("customer_pkey", "id")));
        Schema model = schema(
                table(
                        "customer",
                        notNull("id", "bigint"),
                        column("code", "varchar(10)"),
                        column("email", "text"),
                        primaryKey("", "id"),
                        unique("uk_code", "code")),
                table("contract", column("customer", "varchar(10)"), foreignKey("", "customer", "customer", "code")));

        assertThat(detected(database, model))
                .containsExactly(
                        "added column 'customer.code'",
                        "added column 'customer.email'",
                        "added unique constraint 'uk_code' (code) on 'customer'",
                        "added table 'contract'");
    }

    @Test
    void takesOldTablesOutOfACycleWithNewOnes() {
        Schema database = schema(table("a", notNull("id", "bigint"), primaryKey("a_pkey", "id")));

        assertThat(detected(database, schema(referring("a", "b"), referring("b", "a"))))
                .containsExactly(
                        "added table 'b'",
                        "added column 'a.other'",
                        "added foreign key 'a_other_fkey' (other) -> b (id) on 'a'");
    }

    @Test
    void ordersALongChainOfReferences() {
        List<Table> tables = new ArrayList<>();
        tables.add(table("t10000", notNull("id", "bigint"), primaryKey("", "id")));
        for (int i = 10_001; i < 12_000; i++) {
            tables.add(referring("t" + i, "t" + (i - 1)));
        }
        Schema chain = Schema.EMPTY.withTables(tables);
        List<String> names =
                tables.stream().map(table -> table.name().toString()).toList();
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);

        Diff creation = SchemaDiff.between(NOTHING, chain, Schemas.POSTGRESQL, DiffOptions.ALL);

        assertThat(creation.operations().stream()
                        .map(operation ->
                                ((CreateTable) operation).table().name().toString()))
                .containsExactlyElementsOf(names);
        assertThat(creation.reverse().stream()
                        .map(operation -> operation.subject().toString()))
                .containsExactlyElementsOf(reversed);
    }

    @Test
    void comparesComments() {
        Table plain = table("job", column("id", "bigint"));
        Schema bare = schema(plain);
        Schema told = schema(plain.withComment("What is to be done"));
        Schema toldOtherwise = schema(plain.withComment("Work"));

        assertThat(detected(bare, told)).containsExactly("added comment on table 'job'");
        assertThat(detected(told, toldOtherwise)).containsExactly("changed comment on table 'job'");
        assertThat(detected(told, bare)).containsExactly("removed comment on table 'job'");
    }

    @Test
    void knowsTablesOfOneNameInTwoSchemasApart() {
        Schema database = schema(table("job", column("id", "bigint")));
        Schema model = schema(table("job", column("id", "bigint")), table("sales.job", column("id", "bigint")));

        assertThat(detected(database, model)).containsExactly("added schema 'sales'", "added table 'sales.job'");
        assertThat(detected(model, database)).containsExactly("removed table 'sales.job'", "removed schema 'sales'");
    }

    @Test
    void tellsReservedWordsAndMixedCaseAsTheyAreWritten() {
        Schema model = schema(
                table("order", column("group", "text"), column("camelCase", "text"), index("Mixed", "camelCase")),
                table("\"line item\"", column("id", "bigint")));

        assertThat(detected(NOTHING, model))
                .containsExactly(
                        "added table 'line item'", "added table 'order'", "added index 'Mixed' (camelCase) on 'order'");
    }

    @Test
    void doesNotSeeTheOrderOfColumns() {
        Schema one = schema(table("job", column("a", "text"), column("b", "text")));
        Schema other = schema(table("job", column("b", "text"), column("a", "text")));

        assertThat(detected(one, other)).isEmpty();
    }

    @Test
    void freesANameBeforeItIsTakenAgain() {
        Schema before = schema(table("old", column("id", "bigint"), index("taken", "id")));
        Schema after = schema(table("taken", column("id", "bigint")));

        assertThat(detected(before, after)).containsExactly("removed table 'old'", "added table 'taken'");
    }

    private static Table referring(String name, String target) {
        return table(
                name,
                notNull("id", "bigint"),
                column("other", "bigint"),
                primaryKey("", "id"),
                foreignKey("", "other", target, "id"));
    }
}
