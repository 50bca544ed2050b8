package dev.retort.operation;

import dev.retort.schema.Attribute;
import dev.retort.schema.CheckConstraint;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
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
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Set;

/** A schema with something of every kind: customers, and their sales in a schema of their own. */
final class Shop {

    static final QualifiedName CUSTOMER = QualifiedName.of("customer");
    static final QualifiedName SALE = QualifiedName.of("shop.sale");
    static final QualifiedName MOOD = QualifiedName.of("mood");
    static final QualifiedName PLACE = QualifiedName.of("place");
    static final QualifiedName DEPOT = QualifiedName.of("shop.depot");
    static final QualifiedName NUMBERS = QualifiedName.of("numbers");

    static final SqlType BIGINT = SqlType.of("bigint");
    static final SqlType TEXT = SqlType.of("varchar", 20);

    static final CheckConstraint ADULT = new CheckConstraint(id("customer_age_check"), "age >= 18 and name <> 'age'");
    static final Index BY_NAME = Index.of(id("customer_name_idx"), List.of(IndexKey.column(id("name"))));
    static final ForeignKey BUYER = new ForeignKey(
            id("sale_buyer_fkey"),
            List.of(id("buyer")),
            CUSTOMER,
            List.of(id("id")),
            ReferentialAction.CASCADE,
            ReferentialAction.NO_ACTION,
            Deferral.NOT_DEFERRABLE);

    static final Schema SCHEMA = Schema.of(
                    Set.of(id("shop")),
                    List.of(customer(), sale()),
                    List.of(new Sequence(NUMBERS, SequenceOptions.defaults())),
                    List.of(new EnumType(MOOD, List.of("sad", "ok", "happy"))))
            .withCompositeTypes(List.of(
                    CompositeType.of(
                            PLACE,
                            List.of(
                                    Attribute.of(id("street"), TEXT),
                                    Attribute.of(id("mood"), new SqlType.UserDefined(MOOD)),
                                    Attribute.of(id("number"), BIGINT).withComment("of the house"))),
                    CompositeType.of(DEPOT, List.of(Attribute.of(id("site"), new SqlType.UserDefined(PLACE))))));

    private Shop() {}

    static Identifier id(String notation) {
        return Identifier.of(notation);
    }

    static Column column(String name, SqlType type) {
        return Column.of(id(name), type);
    }

    private static Table customer() {
        return Table.of(
                        CUSTOMER,
                        List.of(
                                column("id", BIGINT)
                                        .withNullable(false)
                                        .withValue(new Identity(false, SequenceOptions.defaults())),
                                column("name", TEXT).withComment("what to call them"),
                                column("age", SqlType.of("integer")).withValue(new ColumnValue.Default("18")),
                                column("next_age", SqlType.of("integer"))
                                        .withValue(new ColumnValue.Generated("age + 1", true)),
                                column("mood", new SqlType.UserDefined(MOOD))
                                        .withValue(new ColumnValue.Default("'ok'"))))
                .withConstraints(List.of(
                        new PrimaryKey(id("customer_pkey"), List.of(id("id")), Deferral.NOT_DEFERRABLE),
                        new UniqueConstraint(
                                id("customer_name_key"), List.of(id("name"), id("age")), true, Deferral.NOT_DEFERRABLE),
                        ADULT))
                .withIndexes(List.of(BY_NAME))
                .withComment("who buys");
    }

    private static Table sale() {
        return Table.of(SALE, List.of(column("buyer", BIGINT), column("moods", new SqlType.UserDefined(MOOD).array())))
                .withConstraints(List.of(BUYER));
    }
}
