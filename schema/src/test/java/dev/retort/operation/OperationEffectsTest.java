package dev.retort.operation;

import static dev.retort.operation.Shop.BUYER;
import static dev.retort.operation.Shop.CUSTOMER;
import static dev.retort.operation.Shop.DEPOT;
import static dev.retort.operation.Shop.MOOD;
import static dev.retort.operation.Shop.NUMBERS;
import static dev.retort.operation.Shop.PLACE;
import static dev.retort.operation.Shop.SALE;
import static dev.retort.operation.Shop.SCHEMA;
import static dev.retort.operation.Shop.TEXT;
import static dev.retort.operation.Shop.column;
import static dev.retort.operation.Shop.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.error.RetortException;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What else an operation touches, and what it refuses. */
class OperationEffectsTest {

    @Test
    void foreignKeysFollowARenamedTable() {
        Schema after = new RenameTable(CUSTOMER, id("client")).applyTo(SCHEMA);

        ForeignKey key =
                (ForeignKey) after.tables().get(SALE).constraint(BUYER.name()).orElseThrow();
        assertThat(key.target()).isEqualTo(QualifiedName.of("client"));
    }

    @Test
    void keysIndexesAndExpressionsFollowARenamedColumn() {
        Table after = new RenameColumn(CUSTOMER, id("age"), id("Years"))
                .applyTo(SCHEMA)
                .tables()
                .get(CUSTOMER);

        assertThat(after.constraint(id("customer_age_check")).orElseThrow())
                .isEqualTo(new CheckConstraint(id("customer_age_check"), "\"Years\" >= 18 and name <> 'age'"));
        assertThat(after.constraint(id("customer_name_key")).orElseThrow().columns())
                .containsExactly(id("name"), id("Years"));
        assertThat(after.columns().get(id("next_age")).value())
                .isEqualTo(new ColumnValue.Generated("\"Years\" + 1", true));
    }

    @Test
    void foreignKeysFollowARenamedColumn() {
        Schema after = new RenameColumn(CUSTOMER, id("id"), id("key")).applyTo(SCHEMA);

        ForeignKey key =
                (ForeignKey) after.tables().get(SALE).constraint(BUYER.name()).orElseThrow();
        assertThat(key.targetColumns()).containsExactly(id("key"));
    }

    @Test
    void aDroppedColumnTakesWhatUsesItAlong() {
        Table after =
                new DropColumn(CUSTOMER, id("age")).applyTo(SCHEMA).tables().get(CUSTOMER);

        assertThat(after.constraints())
                .extracting(constraint -> constraint.kind())
                .containsExactly(ConstraintKind.PRIMARY_KEY);
    }

    @Test
    void columnsFollowARenamedType() {
        Schema after = new RenameEnumType(MOOD, id("feeling")).applyTo(SCHEMA);

        SqlType feeling = new SqlType.UserDefined(QualifiedName.of("feeling"));
        assertThat(after.tables().get(CUSTOMER).columns().get(id("mood")).type())
                .isEqualTo(feeling);
        assertThat(after.tables().get(SALE).columns().get(id("moods")).type()).isEqualTo(feeling.array());
    }

    @Test
    void aLabelIsTakenAwayByReplacingTheTypeInEveryColumn() {
        List<Operation> operations = TypeReplacement.reaching(SCHEMA, new EnumType(MOOD, List.of("ok", "sad")));

        Schema after = SCHEMA;
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }

        assertThat(after).isEqualTo(SCHEMA.withEnumTypes(List.of(new EnumType(MOOD, List.of("ok", "sad")))));
        assertThat(operations)
                .hasSize(11)
                .contains(new AlterColumn(
                        SALE,
                        id("moods"),
                        List.of(new ColumnChange.SetType(
                                new SqlType.UserDefined(MOOD).array(),
                                QualifiedName.UNNAMED,
                                "\"moods\"::text[]::\"mood\"[]"))));
    }

    @Test
    void typesThatNestARenamedTypeFollowIt() {
        Schema after = new RenameEnumType(MOOD, id("feeling")).applyTo(SCHEMA);
        Schema moved = new RenameCompositeType(PLACE, id("site")).applyTo(after);

        SqlType feeling = new SqlType.UserDefined(QualifiedName.of("feeling"));
        CompositeType site = moved.compositeTypes().get(QualifiedName.of("site"));
        assertThat(site.attribute(id("mood")).map(Attribute::type)).contains(feeling);
        assertThat(moved.compositeTypes().get(DEPOT).nests(site.name())).isTrue();
    }

    @Test
    void anAttributeComesBackInItsPlaceByReplacingTheTypeAndWhatNestsIt() {
        Column place = column("place", new SqlType.UserDefined(PLACE));
        Column depots = column("depots", new SqlType.UserDefined(DEPOT).array());
        Schema placed = new AddColumn(SALE, depots).applyTo(new AddColumn(SALE, place).applyTo(SCHEMA));

        List<Operation> operations = new DropAttribute(PLACE, id("street")).reverse(placed);

        assertThat(operations.stream().filter(AlterColumn.class::isInstance))
                .containsExactly(
                        converted(place, "jsonb_populate_record(NULL::\"place\", to_jsonb(\"place\"))"),
                        converted(
                                depots,
                                "(jsonb_populate_record(NULL::\"shop\".\"depot_values\","
                                        + " jsonb_build_object('value', to_jsonb(\"depots\")))).value"));
        Schema after = new DropAttribute(PLACE, id("street")).applyTo(placed);
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        assertThat(after).isEqualTo(placed);
    }

    private static Operation converted(Column column, String using) {
        return new AlterColumn(
                SALE, column.name(), List.of(new ColumnChange.SetType(column.type(), QualifiedName.UNNAMED, using)));
    }

    @Test
    void theOrderOfAnEnumerationIsPartOfIt() {
        assertThat(new AddEnumValue(MOOD, "glum", "ok")
                        .applyTo(SCHEMA)
                        .enumTypes()
                        .get(MOOD)
                        .labels())
                .containsExactly("sad", "glum", "ok", "happy");
    }

    @Test
    void whatARevisionExecutesCannotBeUndone() {
        assertThatThrownBy(() -> new Execute("UPDATE x SET y = 1", List.of()).reverse(SCHEMA))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                .hasMessage("No one can tell what undoes \"UPDATE x SET y = 1\": write the downgrade by hand");
        assertThatThrownBy(() -> new BulkInsert(CUSTOMER, List.of(id("id")), List.of(List.of(1))).reverse(SCHEMA))
                .hasMessage("No one can tell which rows of 'customer' were inserted here: write the downgrade by hand");
    }

    static Stream<Arguments> refusals() {
        QualifiedName nowhere = QualifiedName.of("nowhere");
        return Stream.of(
                Arguments.of(
                        new CreateTable(SCHEMA.tables().get(SALE)),
                        "Cannot create table 'shop.sale': table 'shop.sale' exists already at this point"),
                Arguments.of(
                        new DropTable(nowhere),
                        "Cannot drop table 'nowhere': table 'nowhere' does not exist at this point"),
                Arguments.of(
                        new RenameTable(CUSTOMER, id("customer")),
                        "Cannot rename table 'customer': table 'customer' exists already at this point"),
                Arguments.of(
                        new AddColumn(CUSTOMER, column("name", TEXT)),
                        "Cannot add column 'customer.name': column 'name' exists already at this point"),
                Arguments.of(
                        new DropColumn(CUSTOMER, id("email")),
                        "Cannot drop column 'customer.email': column 'customer.email' does not exist at this point"),
                Arguments.of(
                        new RenameColumn(CUSTOMER, id("name"), id("age")),
                        "Cannot rename column 'customer.name': column 'age' exists already at this point"),
                Arguments.of(
                        new AlterColumn(nowhere, id("x"), List.of()),
                        "Cannot alter column 'nowhere.x': table 'nowhere' does not exist at this point"),
                Arguments.of(
                        new CreateConstraint(
                                CUSTOMER,
                                new UniqueConstraint(id("u"), List.of(id("email")), true, Deferral.NOT_DEFERRABLE)),
                        "Cannot create unique constraint 'customer.u': column 'email' does not exist at this point"),
                Arguments.of(
                        new CreateConstraint(
                                CUSTOMER, new PrimaryKey(id("second"), List.of(id("name")), Deferral.NOT_DEFERRABLE)),
                        "Cannot create primary key 'customer.second':"
                                + " primary key 'customer_pkey' exists already at this point"),
                Arguments.of(
                        new CreateConstraint(CUSTOMER, Shop.ADULT),
                        "Cannot create check constraint 'customer.customer_age_check':"
                                + " constraint 'customer_age_check' exists already at this point"),
                Arguments.of(
                        new DropConstraint(CUSTOMER, id("u"), ConstraintKind.UNIQUE),
                        "Cannot drop constraint 'customer.u':"
                                + " constraint 'u of customer' does not exist at this point"),
                Arguments.of(
                        new DropIndex(CUSTOMER, id("i")),
                        "Cannot drop index 'customer.i': index 'i of customer' does not exist at this point"),
                Arguments.of(
                        new CreateSchema(id("shop")),
                        "Cannot create schema 'shop': schema 'shop' exists already at this point"),
                Arguments.of(
                        new DropSchema(id("shop")),
                        "Cannot drop schema 'shop': table 'shop.sale' exists still at this point"),
                Arguments.of(
                        new DropSequence(nowhere),
                        "Cannot drop sequence 'nowhere': sequence 'nowhere' does not exist at this point"),
                Arguments.of(
                        new RenameSequence(NUMBERS, id("numbers")),
                        "Cannot rename sequence 'numbers': sequence 'numbers' exists already at this point"),
                Arguments.of(
                        new DropEnumType(MOOD),
                        "Cannot drop enum type 'mood': column 'customer.mood' of that type exists still at this point"),
                Arguments.of(
                        new DropCompositeType(PLACE),
                        "Cannot drop composite type 'place': attribute 'shop.depot.site' of that type exists still at"
                                + " this point"),
                Arguments.of(
                        new CreateCompositeType(CompositeType.of(MOOD, List.of())),
                        "Cannot create composite type 'mood': type 'mood' exists already at this point"),
                Arguments.of(
                        new AddAttribute(PLACE, Attribute.of(id("street"), TEXT)),
                        "Cannot add attribute 'place.street': attribute 'place.street' exists already at this point"),
                Arguments.of(
                        new DropAttribute(PLACE, id("town")),
                        "Cannot drop attribute 'place.town': attribute 'place.town' does not exist at this point"),
                Arguments.of(
                        new AddEnumValue(MOOD, "ok", ""),
                        "Cannot add enum value 'mood': label 'ok' exists already at this point"),
                Arguments.of(
                        new AddEnumValue(MOOD, "glad", "no"),
                        "Cannot add enum value 'mood': label 'no' does not exist at this point"),
                Arguments.of(
                        new RenameEnumValue(MOOD, "no", "yes"),
                        "Cannot rename enum value 'mood': label 'no' does not exist at this point"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatADatabaseWouldRefuse(Operation operation, String message) {
        assertThatThrownBy(() -> operation.applyTo(SCHEMA))
                .isInstanceOfSatisfying(
                        RetortException.class, e -> assertThat(e.kind()).isEqualTo(RetortException.Kind.REVISION))
                .hasMessage(message);
    }
}
