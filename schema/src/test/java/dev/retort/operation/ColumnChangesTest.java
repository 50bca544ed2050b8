package dev.retort.operation;

import static dev.retort.operation.Shop.BIGINT;
import static dev.retort.operation.Shop.TEXT;
import static dev.retort.operation.Shop.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ColumnChangesTest {

    @Property(seed = "2026")
    void theChangesBetweenTwoColumnsLeadFromOneToTheOther(
            @ForAll("columns") Column from, @ForAll("columns") Column to) {
        Column changed = from;
        for (ColumnChange change : ColumnChange.between(from, to)) {
            changed = change.applyTo(changed);
        }

        assertThat(changed).isEqualTo(to);
    }

    @Property(seed = "2026")
    void aColumnThatStaysNeedsNoChange(@ForAll("columns") Column column) {
        assertThat(ColumnChange.between(column, column)).isEmpty();
    }

    @Test
    void anIdentityArrivesAfterNullsAreRefused() {
        Identity identity = new Identity(false, SequenceOptions.defaults());
        Column from = column("c", BIGINT);

        assertThat(ColumnChange.between(from, from.withNullable(false).withValue(identity)))
                .containsExactly(new ColumnChange.SetNullable(false), new ColumnChange.AddIdentity(identity));
    }

    @Test
    void nullsAreAcceptedOnceTheIdentityIsGone() {
        Identity identity = new Identity(false, SequenceOptions.defaults());
        Column to = column("c", BIGINT);

        assertThat(ColumnChange.between(to.withNullable(false).withValue(identity), to))
                .containsExactly(new ColumnChange.DropIdentity(), new ColumnChange.SetNullable(true));
    }

    @Provide
    Arbitrary<Column> columns() {
        Arbitrary<SqlType> types = Arbitraries.of(BIGINT, TEXT, new SqlType.Array(TEXT, 0));
        Arbitrary<ColumnValue> values = Arbitraries.of(
                ColumnValue.NONE,
                new ColumnValue.Default("0"),
                new ColumnValue.Default("1"),
                new Identity(true, SequenceOptions.defaults()),
                new Identity(false, SequenceOptions.counting(5, 2)),
                new ColumnValue.Generated("a + 1", true),
                new ColumnValue.Generated("a + 1", false));
        return Combinators.combine(
                        types,
                        Arbitraries.of(true, false),
                        values,
                        Arbitraries.of(QualifiedName.UNNAMED, QualifiedName.of("C"), QualifiedName.of("sales.german")),
                        Arbitraries.of("", "a comment"))
                .as((type, nullable, value, collation, comment) ->
                        new Column(Identifier.of("c"), type, nullable, value, collation, comment));
    }
}
