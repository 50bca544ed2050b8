package dev.retort.operation;

import static dev.retort.operation.Shop.ADULT;
import static dev.retort.operation.Shop.BIGINT;
import static dev.retort.operation.Shop.BUYER;
import static dev.retort.operation.Shop.BY_NAME;
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

import dev.retort.schema.Attribute;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identity;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation changes the schema that it is applied to, and what undoes it leads back. */
class OperationLawsTest {

    static Stream<Operation> operations() {
        Identity counted = new Identity(true, SequenceOptions.counting(5, 10));
        return Stream.of(
                new CreateSchema(id("other")),
                new CreateTable(Table.of(QualifiedName.of("shop.order"), List.of(column("id", BIGINT)))),
                new DropTable(SALE),
                new RenameTable(CUSTOMER, id("Client")),
                new AddColumn(CUSTOMER, column("email", TEXT).withComment("where to write")),
                new DropColumn(CUSTOMER, id("name")),
                new DropColumn(CUSTOMER, id("mood")),
                new DropColumn(SALE, id("buyer")),
                new RenameColumn(CUSTOMER, id("age"), id("Years")),
                new RenameColumn(CUSTOMER, id("id"), id("key")),
                alter("name", new ColumnChange.SetType(BIGINT, QualifiedName.UNNAMED, "length(name)")),
                alter("name", new ColumnChange.SetNullable(false), new ColumnChange.SetDefault("'x'")),
                alter("name", new ColumnChange.SetComment("")),
                alter("age", new ColumnChange.DropDefault()),
                alter("age", new ColumnChange.DropDefault(), new ColumnChange.AddIdentity(counted)),
                alter("id", new ColumnChange.AlterIdentity(counted)),
                alter("id", new ColumnChange.DropIdentity(), new ColumnChange.SetDefault("7")),
                alter("next_age", new ColumnChange.SetExpression(new ColumnValue.Generated("age + 2", true))),
                alter("next_age", new ColumnChange.DropExpression()),
                new CreateConstraint(
                        SALE, new PrimaryKey(id("sale_pkey"), List.of(id("moods")), Deferral.NOT_DEFERRABLE)),
                new CreateConstraint(CUSTOMER, ADULT.withName(id("again"))),
                new DropConstraint(CUSTOMER, ADULT.name(), ConstraintKind.CHECK),
                new DropConstraint(SALE, BUYER.name(), ConstraintKind.FOREIGN_KEY),
                new RenameConstraint(SALE, BUYER.name(), id("Buyer")),
                new CreateIndex(
                        SALE,
                        BY_NAME.withName(id("i"))
                                .withKeys(List.of(dev.retort.schema.IndexKey.expression("lower(buyer)")))),
                new DropIndex(CUSTOMER, BY_NAME.name()),
                new RenameIndex(CUSTOMER, BY_NAME.name(), id("order")),
                new SetTableComment(CUSTOMER, ""),
                new SetTableComment(SALE, "what is bought"),
                new CreateSequence(new Sequence(QualifiedName.of("shop.numbers"), SequenceOptions.counting(3, -1))),
                new AlterSequence(NUMBERS, SequenceOptions.counting(3, 7)),
                new DropSequence(NUMBERS),
                new RenameSequence(NUMBERS, id("Numbers")),
                new CreateEnumType(new EnumType(QualifiedName.of("shop.color"), List.of("red"))),
                new RenameEnumType(MOOD, id("feeling")),
                new AddEnumValue(MOOD, "glad", ""),
                new AddEnumValue(MOOD, "glum", "ok"),
                new RenameEnumValue(MOOD, "ok", "fine"),
                new CreateCompositeType(
                        CompositeType.of(QualifiedName.of("shop.size"), List.of(Attribute.of(id("width"), BIGINT)))),
                new DropCompositeType(DEPOT),
                new RenameCompositeType(PLACE, id("site")),
                new AddAttribute(PLACE, Attribute.of(id("town"), TEXT)),
                new DropAttribute(PLACE, id("number")),
                new DropAttribute(PLACE, id("street")),
                new RenameAttribute(PLACE, id("street"), id("road")),
                new SetTypeComment(PLACE, "where"),
                new SetAttributeComment(PLACE, id("number"), ""));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void changesTheSchemaAndLeadsBack(Operation operation) {
        Schema after = operation.applyTo(SCHEMA);

        assertThat(after).isNotEqualTo(SCHEMA);
        assertThat(undone(operation, SCHEMA)).isEqualTo(SCHEMA);
    }

    @Test
    void aDroppedSchemaComesBackEmpty() {
        Schema before = Schema.EMPTY.withNamespaces(Set.of(id("shop")));

        assertThat(new DropSchema(id("shop")).applyTo(before)).isEqualTo(Schema.EMPTY);
        assertThat(undone(new DropSchema(id("shop")), before)).isEqualTo(before);
    }

    @Test
    void aDroppedTypeComesBackWithItsLabels() {
        Schema before = Schema.EMPTY.withEnumTypes(List.of(new EnumType(MOOD, List.of("b", "a"))));

        assertThat(undone(new DropEnumType(MOOD), before)).isEqualTo(before);
    }

    @Test
    void anOperationOfAProjectsOwnChangesNothingAndIsUndoneByHand() {
        OwnOperation grant = database -> List.of("GRANT SELECT ON job TO reporting");

        assertThat(grant.applyTo(SCHEMA)).isEqualTo(SCHEMA);
        assertThatThrownBy(() -> grant.reverse(SCHEMA)).hasMessageEndingWith("write the downgrade by hand");
    }

    @Test
    void everyOperationOfTheSchemaIsTried() {
        Set<String> tried = operations()
                .map(operation -> operation.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(List.of("DropSchema", "DropEnumType", "Execute", "BulkInsert", "OwnOperation"));

        assertThat(Arrays.stream(Operation.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    private static Operation alter(String column, ColumnChange... changes) {
        return new AlterColumn(CUSTOMER, id(column), List.of(changes));
    }

    private static Schema undone(Operation operation, Schema before) {
        Schema schema = operation.applyTo(before);
        for (Operation reverse : operation.reverse(before)) {
            schema = reverse.applyTo(schema);
        }
        return schema;
    }
}
