package dev.retort.dialect;

import dev.retort.operation.AddAttribute;
import dev.retort.operation.AddColumn;
import dev.retort.operation.AddEnumValue;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.AlterSequence;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateCompositeType;
import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateEnumType;
import dev.retort.operation.CreateIndex;
import dev.retort.operation.CreateSchema;
import dev.retort.operation.CreateSequence;
import dev.retort.operation.CreateTable;
import dev.retort.operation.DropAttribute;
import dev.retort.operation.DropColumn;
import dev.retort.operation.DropCompositeType;
import dev.retort.operation.DropConstraint;
import dev.retort.operation.DropEnumType;
import dev.retort.operation.DropIndex;
import dev.retort.operation.DropSchema;
import dev.retort.operation.DropSequence;
import dev.retort.operation.DropTable;
import dev.retort.operation.Operation;
import dev.retort.operation.RenameAttribute;
import dev.retort.operation.RenameColumn;
import dev.retort.operation.RenameCompositeType;
import dev.retort.operation.RenameConstraint;
import dev.retort.operation.RenameEnumType;
import dev.retort.operation.RenameEnumValue;
import dev.retort.operation.RenameIndex;
import dev.retort.operation.RenameSequence;
import dev.retort.operation.RenameTable;
import dev.retort.operation.SetAttributeComment;
import dev.retort.operation.SetTableComment;
import dev.retort.operation.SetTypeComment;
import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintKind;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.NullOrder;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A case or more of every operation that changes a schema. */
final class OperationCases {

    private static final Identifier SHOP = Identifier.of("shop");
    private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    private static final QualifiedName SALE = QualifiedName.of("shop.sale");
    private static final QualifiedName MOOD = QualifiedName.of("shop.mood");
    private static final QualifiedName NUMBERS = QualifiedName.of("shop.numbers");
    private static final SqlType INTEGER = SqlType.of("integer");
    private static final SqlType BIGINT = SqlType.of("bigint");

    private final Dialect dialect;

    /** The cases for one dialect, whose expressions quote names as it does. */
    OperationCases(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The cases that both databases know. */
    Stream<OperationCase> common() {
        Schema shop = shop(List.of());
        return Stream.of(
                        cases(
                                shop,
                                new CreateSchema(Identifier.of("\"odd; \"\"name\"")),
                                new CreateSchema(Identifier.of("order")),
                                new DropTable(SALE),
                                new RenameTable(SALE, Identifier.of("order")),
                                new RenameTable(CUSTOMER, Identifier.of("Cust\"omer")),
                                new SetTableComment(SALE, "it's; a \"comment\" -- */ \\ $$ \u002a/ ? \n{0} ünï"),
                                new SetTableComment(CUSTOMER, "")),
                        tables(shop),
                        columns(shop),
                        alterations(shop),
                        constraints(shop),
                        indexes(shop),
                        sequences(shop),
                        cases(Schema.EMPTY.withNamespaces(Set.of(SHOP)), new DropSchema(SHOP)))
                .flatMap(each -> each);
    }

    private static Table keysOverTheSameColumns() {
        List<Identifier> code = List.of(Identifier.of("code"));
        return Table.of(QualifiedName.of("shop.voucher"), List.of(Column.of(code.get(0), INTEGER)))
                .withConstraints(List.of(
                        new UniqueConstraint(Identifier.of("voucher_a"), code, true, Deferral.NOT_DEFERRABLE),
                        new UniqueConstraint(Identifier.of("voucher_b"), code, true, Deferral.NOT_DEFERRABLE),
                        new PrimaryKey(Identifier.of("voucher_c"), code, Deferral.NOT_DEFERRABLE)));
    }

    /** The cases that PostgreSQL alone knows. */
    Stream<OperationCase> postgreSql() {
        Schema shop = shop(List.of(new EnumType(MOOD, List.of("sad", "it's ok", "happy"))));
        Column mood = Column.of(Identifier.of("mood"), new SqlType.UserDefined(MOOD))
                .withValue(new ColumnValue.Default("'sad'"));
        Schema moody = new AddColumn(SALE, mood).applyTo(shop);
        return Stream.of(
                        cases(
                                shop,
                                new CreateTable(keysOverTheSameColumns()),
                                new AddColumn(SALE, mood),
                                new CreateEnumType(
                                        new EnumType(QualifiedName.of("shop.order"), List.of("a'b", "c\"d", ""))),
                                new DropEnumType(MOOD),
                                new RenameEnumType(MOOD, Identifier.of("user")),
                                new AddEnumValue(MOOD, "a'gain", ""),
                                new AddEnumValue(MOOD, "first", "sad"),
                                new AddEnumValue(MOOD, "middle", "it's ok"),
                                new RenameEnumValue(MOOD, "it's ok", "o'k"),
                                new RenameSequence(NUMBERS, Identifier.of("order")),
                                alter("note", new ColumnChange.SetType(text(40), QualifiedName.of("C"), "")),
                                add(generated("virtual_total", "price * 3", false)),
                                add(Column.of(
                                        Identifier.of("tags"),
                                        SqlType.of("varchar", 20).array())),
                                add(Column.of(Identifier.of("c"), text(3)).withCollation(QualifiedName.of("C"))),
                                new AlterColumn(
                                        SALE,
                                        Identifier.of("total"),
                                        List.of(new ColumnChange.SetExpression(
                                                new ColumnValue.Generated("price * 5", true))))),
                        cases(
                                moody,
                                new RenameEnumType(MOOD, Identifier.of("feeling")),
                                new AddEnumValue(MOOD, "glad", "happy"),
                                new AlterColumn(
                                        SALE,
                                        Identifier.of("mood"),
                                        List.of(
                                                new ColumnChange.DropDefault(),
                                                new ColumnChange.SetType(text(20), QualifiedName.UNNAMED, "mood::text"),
                                                new ColumnChange.SetDefault("'none'")))),
                        cases(
                                new CreateConstraint(SALE, check("over_two", "price > 0 and note <> 'a''b'"))
                                        .applyTo(shop),
                                new DropColumn(SALE, Identifier.of("note"))),
                        compositeTypes(moody),
                        cases(shop, postgreSqlConstraints()),
                        cases(shop, postgreSqlIndexes()))
                .flatMap(each -> each);
    }

    /** A type that tables have, by itself, in an array and nested, beside one of every other kind of type. */
    private static Stream<OperationCase> compositeTypes(Schema moody) {
        QualifiedName place = QualifiedName.of("shop.\"Pla;ce\"");
        QualifiedName depot = QualifiedName.of("depot");
        SqlType ofPlace = new SqlType.UserDefined(place);
        Attribute street = Attribute.of(Identifier.of("stre\"et"), text(30));
        CompositeType places = CompositeType.of(
                place,
                List.of(
                        street.withCollation(QualifiedName.of("\"C\"")).withComment("it's"),
                        Attribute.of(Identifier.of("order"), new SqlType.UserDefined(MOOD)),
                        Attribute.of(Identifier.of("tags"), text(9).array())));
        CompositeType depots = new CompositeType(
                depot,
                List.of(
                        Attribute.of(Identifier.of("site"), ofPlace),
                        Attribute.of(Identifier.of("others"), ofPlace.array())),
                "what's in it");
        Schema before =
                moody.withCompositeTypes(List.of(places, depots, places.withName(QualifiedName.of("shop.unused"))));
        Schema placed = new AddColumn(SALE, Column.of(Identifier.of("place"), ofPlace)).applyTo(before);
        placed = new AddColumn(SALE, Column.of(Identifier.of("places"), ofPlace.array())).applyTo(placed);
        placed = new AddColumn(SALE, Column.of(Identifier.of("depot"), new SqlType.UserDefined(depot))).applyTo(placed);
        return cases(
                placed,
                new CreateCompositeType(CompositeType.of(QualifiedName.of("shop.nothing"), List.of())),
                new CreateCompositeType(depots.withName(QualifiedName.of("shop.depot"))),
                new DropCompositeType(QualifiedName.of("shop.unused")),
                new RenameCompositeType(place, Identifier.of("user")),
                new AddAttribute(
                        place,
                        Attribute.of(Identifier.of("to\"wn"), text(5))
                                .withCollation(QualifiedName.of("\"C\""))
                                .withComment("it's")),
                new DropAttribute(place, street.name()),
                new RenameAttribute(place, street.name(), Identifier.of("from")),
                new SetTypeComment(place, "it's"),
                new SetTypeComment(depot, ""),
                new SetAttributeComment(place, street.name(), ""));
    }

    private static Stream<OperationCase> cases(Schema before, Operation... operations) {
        return Stream.of(operations).map(operation -> new OperationCase(operation.toString(), before, operation));
    }

    /** Tables in two schemas that refer to each other, with something of every kind. */
    private Schema shop(List<EnumType> types) {
        Column id = Column.of(Identifier.of("id"), BIGINT).withNullable(false);
        Table customer = Table.of(
                        CUSTOMER,
                        List.of(
                                id.withValue(new Identity(false, SequenceOptions.defaults())),
                                Column.of(Identifier.of("email"), text(80)).withComment("where to write"),
                                Column.of(Identifier.of("order"), INTEGER)))
                .withConstraints(List.of(
                        primaryKey("customer_pkey", "id"),
                        unique("customer_email_key", "email"),
                        check("customer_order_check", dialect.quote(Identifier.of("order")) + " > 0")))
                .withComment("who buys");
        Table sale = Table.of(
                        SALE,
                        List.of(
                                id,
                                Column.of(Identifier.of("customer_id"), BIGINT),
                                Column.of(Identifier.of("price"), SqlType.of("numeric", 10, 2))
                                        .withValue(new ColumnValue.Default("0")),
                                Column.of(Identifier.of("note"), text(20)),
                                generated("total", "price * 2", true)))
                .withConstraints(List.of(
                        primaryKey("sale_pkey", "id"),
                        foreignKey("sale_customer_fk", "customer_id", CUSTOMER, ReferentialAction.CASCADE)))
                .withIndexes(List.of(index("sale_note_idx", "note")));
        return Schema.of(
                Set.of(SHOP),
                List.of(customer, sale),
                List.of(new Sequence(NUMBERS, SequenceOptions.counting(10, 5))),
                types);
    }

    private Stream<OperationCase> tables(Schema shop) {
        Table odd = Table.of(
                        QualifiedName.of("shop", "\"it's; DROP TABLE customer; --\""),
                        List.of(
                                Column.of(Identifier.of("select"), INTEGER).withNullable(false),
                                Column.of(Identifier.of("\"a \"\"quoted\"\" one\""), text(9))
                                        .withComment("'; DROP TABLE customer; --"),
                                Column.of(Identifier.of("Mixed"), INTEGER).withValue(new ColumnValue.Default("7")),
                                Column.of(Identifier.of("a$b"), SqlType.of("date")),
                                Column.of(Identifier.of("\"a.b\""), SqlType.of("boolean"))
                                        .withValue(new ColumnValue.Default("true"))
                                        .withNullable(false)))
                .withConstraints(List.of(
                        new PrimaryKey(
                                Identifier.of("\"p k\""),
                                List.of(Identifier.of("select"), Identifier.of("Mixed")),
                                Deferral.NOT_DEFERRABLE),
                        check("\"c'k\"", dialect.quote(Identifier.of("Mixed")) + " > 0")))
                .withComment("a 'comment'");
        Table identities = Table.of(
                QualifiedName.of("counted"),
                List.of(Column.of(Identifier.of("id"), INTEGER)
                        .withNullable(false)
                        .withValue(new Identity(true, new SequenceOptions(INTEGER, 5, 3, 2, 900, 7, true)))));
        Table self = Table.of(
                        QualifiedName.of("shop.node"),
                        List.of(
                                Column.of(Identifier.of("id"), BIGINT).withNullable(false),
                                Column.of(Identifier.of("parent"), BIGINT)))
                .withConstraints(List.of(
                        primaryKey("node_pkey", "id"),
                        foreignKey(
                                "node_parent_fk",
                                "parent",
                                QualifiedName.of("shop.node"),
                                ReferentialAction.SET_NULL)));
        return cases(shop, new CreateTable(odd), new CreateTable(identities), new CreateTable(self));
    }

    private static Stream<OperationCase> columns(Schema shop) {
        return cases(
                shop,
                add(Column.of(Identifier.of("user"), text(5)).withComment("a 'quoted' one; --")),
                add(Column.of(Identifier.of("n"), INTEGER).withNullable(false).withValue(new ColumnValue.Default("7"))),
                add(Column.of(Identifier.of("seq"), INTEGER)
                        .withNullable(false)
                        .withValue(new Identity(
                                true,
                                SequenceOptions.defaults().withType(INTEGER).withLimits(1, Integer.MAX_VALUE)))),
                add(generated("doubled", "price * 2", true)),
                new DropColumn(SALE, Identifier.of("customer_id")),
                new DropColumn(SALE, Identifier.of("note")),
                new DropColumn(CUSTOMER, Identifier.of("order")),
                new RenameColumn(SALE, Identifier.of("note"), Identifier.of("Group By")),
                new RenameColumn(CUSTOMER, Identifier.of("order"), Identifier.of("user")),
                new RenameColumn(CUSTOMER, Identifier.of("id"), Identifier.of("key")));
    }

    private static Stream<OperationCase> alterations(Schema shop) {
        Identity down = new Identity(true, new SequenceOptions(BIGINT, -5, -1, -900, -5, 4, false));
        Identity other = new Identity(true, SequenceOptions.counting(1000, 10).withCycle(true));
        return cases(
                shop,
                alter("note", new ColumnChange.SetType(text(200), QualifiedName.UNNAMED, "")),
                alter("note", new ColumnChange.SetType(text(5), QualifiedName.UNNAMED, "")),
                alter("note", new ColumnChange.SetNullable(false)),
                alter("id", new ColumnChange.AddIdentity(new Identity(false, SequenceOptions.defaults()))),
                alter("id", new ColumnChange.AddIdentity(other)),
                alter("id", new ColumnChange.AddIdentity(down)),
                alter("price", new ColumnChange.SetDefault("1.5")),
                alter("price", new ColumnChange.DropDefault()),
                alter("note", new ColumnChange.SetDefault("'it''s; -- \"x\"'")),
                alter("note", new ColumnChange.SetComment("'); DROP TABLE customer; --")),
                alter("total", new ColumnChange.DropExpression()),
                alter(
                        "note",
                        new ColumnChange.SetType(SqlType.of("bigint"), QualifiedName.UNNAMED, "length(note) + 1"),
                        new ColumnChange.SetDefault("-1"),
                        new ColumnChange.SetNullable(false)),
                customer("id", new ColumnChange.AlterIdentity(other)),
                customer("id", new ColumnChange.AlterIdentity(new Identity(true, SequenceOptions.defaults()))),
                customer("id", new ColumnChange.DropIdentity()),
                customer("email", new ColumnChange.SetComment("")));
    }

    private static Stream<OperationCase> constraints(Schema shop) {
        return cases(
                shop,
                new CreateConstraint(SALE, unique("sale_note_key", "note", "customer_id")),
                new CreateConstraint(
                        SALE,
                        new UniqueConstraint(
                                Identifier.of("sale_nulls"),
                                List.of(Identifier.of("note")),
                                false,
                                Deferral.NOT_DEFERRABLE)),
                new CreateConstraint(SALE, check("sale_price_check", "price between 1 and 9 or note in ('a', 'b')")),
                new CreateConstraint(SALE, foreignKey("again", "customer_id", CUSTOMER, ReferentialAction.SET_DEFAULT)),
                new DropConstraint(CUSTOMER, Identifier.of("customer_email_key"), ConstraintKind.UNIQUE),
                new DropConstraint(CUSTOMER, Identifier.of("customer_order_check"), ConstraintKind.CHECK),
                new DropConstraint(SALE, Identifier.of("sale_customer_fk"), ConstraintKind.FOREIGN_KEY),
                new DropConstraint(SALE, Identifier.of("sale_pkey"), ConstraintKind.PRIMARY_KEY),
                new RenameConstraint(SALE, Identifier.of("sale_pkey"), Identifier.of("primary")),
                new RenameConstraint(SALE, Identifier.of("sale_customer_fk"), Identifier.of("F K")),
                new RenameConstraint(CUSTOMER, Identifier.of("customer_email_key"), Identifier.of("e\"k")));
    }

    private static Stream<OperationCase> indexes(Schema shop) {
        IndexKey note = IndexKey.column(Identifier.of("note"));
        IndexKey price = IndexKey.column(Identifier.of("price"));
        return cases(
                shop,
                new CreateIndex(SALE, index("sale_price_idx", "price", "note")),
                new CreateIndex(SALE, index("unique", "price").withUnique(true)),
                new CreateIndex(
                        SALE, index("sale_nulls_idx", "price").withUnique(true).withNullsDistinct(false)),
                new CreateIndex(
                        SALE,
                        Index.of(
                                Identifier.of("i\"dx"),
                                List.of(note.withDescending(true).withNullOrder(NullOrder.FIRST), price))),
                new CreateIndex(
                        SALE, Index.of(Identifier.of("last"), List.of(note.withNullOrder(NullOrder.LAST), price))),
                new CreateIndex(
                        SALE,
                        Index.of(
                                Identifier.of("first"),
                                List.of(note.withNullOrder(NullOrder.FIRST), price.withDescending(true)))),
                new DropIndex(SALE, Identifier.of("sale_note_idx")),
                new RenameIndex(SALE, Identifier.of("sale_note_idx"), Identifier.of("Order")));
    }

    private static Stream<OperationCase> sequences(Schema shop) {
        QualifiedName order = QualifiedName.of("shop.order");
        SequenceOptions small = new SequenceOptions(SqlType.of("smallint"), 7, 2, 3, 99, 4, true);
        SequenceOptions down = new SequenceOptions(BIGINT, -5, -3, -100, -5, 0, false);
        return cases(
                shop,
                new CreateSequence(new Sequence(order, SequenceOptions.defaults())),
                new CreateSequence(new Sequence(order, small)),
                new CreateSequence(new Sequence(order, down)),
                new CreateSequence(new Sequence(
                        QualifiedName.of("\"a; b\""),
                        SequenceOptions.counting(-1, 5).withLimits(-1, 50))),
                new AlterSequence(NUMBERS, small.withType(BIGINT)),
                new AlterSequence(NUMBERS, SequenceOptions.defaults()),
                new AlterSequence(NUMBERS, SequenceOptions.counting(10, 50).withCache(1)),
                new DropSequence(NUMBERS));
    }

    private static Operation[] postgreSqlConstraints() {
        List<ExclusionConstraint.Element> elements =
                List.of(new ExclusionConstraint.Element("int8range(id, customer_id)", "&&"));
        List<Identifier> note = List.of(Identifier.of("note"));
        return new Operation[] {
            new CreateConstraint(
                    SALE,
                    new ExclusionConstraint(
                            Identifier.of("sale_excl"), "gist", elements, "price > 0", Deferral.INITIALLY_DEFERRED)),
            new CreateConstraint(
                    SALE, new UniqueConstraint(Identifier.of("later"), note, true, Deferral.INITIALLY_DEFERRED)),
            new CreateConstraint(
                    SALE,
                    new ForeignKey(
                            Identifier.of("fk_later"),
                            List.of(Identifier.of("customer_id")),
                            CUSTOMER,
                            List.of(Identifier.of("id")),
                            ReferentialAction.RESTRICT,
                            ReferentialAction.SET_NULL,
                            Deferral.INITIALLY_IMMEDIATE)),
        };
    }

    private static Operation[] postgreSqlIndexes() {
        IndexKey note = IndexKey.column(Identifier.of("note"));
        Index plain = index("sale_some_idx", "note");
        List<Operation> operations = new ArrayList<>();
        for (Index index : List.of(
                plain.withPredicate("price > 0 and note like 'a%'"),
                plain.withInclude(List.of(Identifier.of("price"), Identifier.of("customer_id"))),
                plain.withMethod("hash"),
                plain.withKeys(List.of(note.withOperatorClass("text_pattern_ops"))),
                plain.withKeys(List.of(
                        IndexKey.expression("lower(note)").withDescending(true), IndexKey.column(Identifier.of("id")))),
                plain.withUnique(true)
                        .withNullsDistinct(false)
                        .withInclude(List.of(Identifier.of("price")))
                        .withPredicate("note is not null"))) {
            operations.add(new CreateIndex(SALE, index));
        }
        return operations.toArray(Operation[]::new);
    }

    private static Operation add(Column column) {
        return new AddColumn(SALE, column);
    }

    private static Operation alter(String column, ColumnChange... changes) {
        return new AlterColumn(SALE, Identifier.of(column), List.of(changes));
    }

    private static Operation customer(String column, ColumnChange... changes) {
        return new AlterColumn(CUSTOMER, Identifier.of(column), List.of(changes));
    }

    private static SqlType text(int length) {
        return SqlType.of("varchar", length);
    }

    private static Column generated(String name, String expression, boolean stored) {
        return Column.of(Identifier.of(name), SqlType.of("numeric", 12, 2))
                .withValue(new ColumnValue.Generated(expression, stored));
    }

    private static PrimaryKey primaryKey(String name, String column) {
        return new PrimaryKey(Identifier.of(name), List.of(Identifier.of(column)), Deferral.NOT_DEFERRABLE);
    }

    private static Constraint unique(String name, String... columns) {
        return new UniqueConstraint(
                Identifier.of(name), Stream.of(columns).map(Identifier::of).toList(), true, Deferral.NOT_DEFERRABLE);
    }

    private static Constraint check(String name, String expression) {
        return new CheckConstraint(Identifier.of(name), expression);
    }

    private static Constraint foreignKey(String name, String column, QualifiedName target, ReferentialAction onDelete) {
        return new ForeignKey(
                Identifier.of(name),
                List.of(Identifier.of(column)),
                target,
                List.of(Identifier.of("id")),
                onDelete,
                ReferentialAction.NO_ACTION,
                Deferral.NOT_DEFERRABLE);
    }

    private static Index index(String name, String... columns) {
        return Index.of(
                Identifier.of(name),
                Stream.of(columns).map(Identifier::of).map(IndexKey::column).toList());
    }
}
