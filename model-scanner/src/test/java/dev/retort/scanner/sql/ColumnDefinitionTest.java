package dev.retort.scanner.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scanner.sql.ColumnDefinition.ColumnConstraint;
import dev.retort.scanner.sql.ColumnDefinition.IdentityClause;
import dev.retort.scanner.sql.ColumnDefinition.Nullability;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnDefinitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(255)",
                "timestamp(6) with time zone",
                "enum ('A','check (x)')",
                "varchar(80) array[12]",
                "double precision",
                "character varying(20)",
                "interval year to month"
            })
    void aTypeAloneStaysWhole(String type) {
        ColumnDefinition definition = ColumnDefinition.parse(type);

        assertThat(definition.type()).isEqualTo(type);
        assertThat(definition.nullability()).isEqualTo(Nullability.UNSAID);
        assertThat(definition.defaultExpression()).isEmpty();
        assertThat(definition.constraints()).isEmpty();
    }

    @Test
    void clausesAreTakenApart() {
        ColumnDefinition definition = ColumnDefinition.parse(
                "varchar(20) collate \"C\" default 'not null, check (x)' NOT NULL comment 'it''s'");

        assertThat(definition.type()).isEqualTo("varchar(20)");
        assertThat(definition.collation()).isEqualTo("\"C\"");
        assertThat(definition.defaultExpression()).isEqualTo("'not null, check (x)'");
        assertThat(definition.nullability()).isEqualTo(Nullability.NOT_NULL);
        assertThat(definition.comment()).isEqualTo("it's");
    }

    @Test
    void aDefaultEndsWhereTheNextClauseBegins() {
        ColumnDefinition definition =
                ColumnDefinition.parse("timestamp default (now() at time zone 'utc') + interval '1 day' not null");

        assertThat(definition.defaultExpression()).isEqualTo("(now() at time zone 'utc') + interval '1 day'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int\tdefault\t5", "int\ndefault\n5", "int/**/default/**/5", "int default 5 -- five"})
    void anyWhiteSpaceSeparates(String text) {
        ColumnDefinition definition = ColumnDefinition.parse(text);
        assertThat(definition.type()).isEqualTo("int");
        assertThat(definition.defaultExpression()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serial", "BIGSERIAL", "smallserial not null", "identity primary key"})
    void aSerialTypeIsAnIdentity(String text) {
        assertThat(ColumnDefinition.parse(text).identity().kind()).isEqualTo(IdentityClause.Kind.BY_DEFAULT);
    }

    @Test
    void whatNoSchemaHoldsIsSaidAsItIs() {
        ColumnDefinition definition = ColumnDefinition.parse("text STORAGE external compression pglz not null");
        assertThat(definition.type()).isEqualTo("text");
        assertThat(definition.unread()).isEqualTo("STORAGE external compression pglz");
        assertThat(definition.nullability()).isEqualTo(Nullability.NOT_NULL);
        assertThat(ColumnDefinition.parse("int invisible default 1").unread()).isEqualTo("invisible");
    }

    @Test
    void aDefaultMayBeNull() {
        ColumnDefinition definition = ColumnDefinition.parse("integer default null null");

        assertThat(definition.defaultExpression()).isEqualTo("null");
        assertThat(definition.nullability()).isEqualTo(Nullability.NULL);
    }

    @Test
    void constraintsKeepTheirNames() {
        ColumnDefinition definition =
                ColumnDefinition.parse("numeric(8, 3) constraint positive check (weight > 0) unique"
                        + " references shelf (id) on delete set null");

        assertThat(definition.type()).isEqualTo("numeric(8, 3)");
        assertThat(definition.constraints())
                .containsExactly(
                        new ColumnConstraint("positive", ColumnConstraint.Kind.CHECK, "weight > 0"),
                        new ColumnConstraint("", ColumnConstraint.Kind.UNIQUE, ""),
                        new ColumnConstraint("", ColumnConstraint.Kind.REFERENCES, "shelf (id) on delete set null"));
    }

    @Test
    void anIdentityHasItsOptions() {
        IdentityClause identity = ColumnDefinition.parse(
                        "bigint generated always as identity (start with 100 increment by 10 no cycle)")
                .identity();

        assertThat(identity.kind()).isEqualTo(IdentityClause.Kind.ALWAYS);
        assertThat(identity.options().applyTo(SqlType.of("bigint"), 1, 1)).isEqualTo(SequenceOptions.counting(100, 10));
    }

    @Test
    void aGeneratedColumnSaysWhetherItIsStored() {
        ColumnDefinition stored = ColumnDefinition.parse("integer generated always as (a + b) stored");
        ColumnDefinition virtual = ColumnDefinition.parse("integer as (a + b)");

        assertThat(stored.generated()).isEqualTo("a + b");
        assertThat(stored.stored()).isTrue();
        assertThat(virtual.generated()).isEqualTo("a + b");
        assertThat(virtual.stored()).isFalse();
    }
}
