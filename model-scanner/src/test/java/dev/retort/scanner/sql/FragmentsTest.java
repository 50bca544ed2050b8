package dev.retort.scanner.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.NullOrder;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The other fragments that annotations hold. */
class FragmentsTest {

    private static final SqlType BIGINT = SqlType.of("bigint");

    @Test
    void aForeignKeyByHandHasColumnsTargetAndActions() {
        ReferencesClause clause = ReferencesClause.parse(
                "foreign key (a, \"B\") references \"Sales\".shelf (x, y) match full on delete set null (a)"
                        + " on update cascade deferrable initially deferred not valid");

        assertThat(clause)
                .isEqualTo(new ReferencesClause(
                        List.of("a", "\"B\""),
                        "\"Sales\".shelf",
                        List.of("x", "y"),
                        true,
                        ReferentialAction.SET_NULL,
                        List.of("a"),
                        ReferentialAction.CASCADE,
                        Deferral.INITIALLY_DEFERRED,
                        Enforcement.NOT_VALID));
    }

    @Test
    void optionsAloneLeaveTheRestOfAForeignKeyUnsaid() {
        ReferencesClause clause = ReferencesClause.parse("on update cascade not deferrable");

        assertThat(clause.columns()).isEmpty();
        assertThat(clause.table()).isEmpty();
        assertThat(clause.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(clause.deferral()).isEqualTo(Deferral.NOT_DEFERRABLE);
    }

    @Test
    void anIndexKeyHasOrderNullsAndOperatorClass() {
        assertThat(IndexKeyText.parse("lower(name) text_pattern_ops desc nulls last"))
                .isEqualTo(new IndexKeyText("lower(name)", false, true, NullOrder.LAST, "", "text_pattern_ops"));
        assertThat(IndexKeyText.parse("(lower(name)) asc"))
                .isEqualTo(new IndexKeyText("lower(name)", true, false, NullOrder.DEFAULT, "", ""));
    }

    @Test
    void indexOptionsAreTakenApart() {
        assertThat(IndexOptions.parse("include (a, b) nulls not distinct with (fillfactor = 70) where deleted is null"))
                .isEqualTo(new IndexOptions(List.of("a", "b"), false, "deleted is null", "with (fillfactor = 70)"));
    }

    @Test
    void aSequenceCountsAsItsOptionsSay() {
        assertThat(new SequenceClauses("minvalue 5 maxvalue 99 cache 7 cycle").applyTo(BIGINT, 1, 1))
                .isEqualTo(SequenceOptions.counting(5, 1)
                        .withLimits(5, 99)
                        .withCache(7)
                        .withCycle(true));
    }

    @Test
    void aSequenceThatStartsBelowItsDefaultMinimumHasALowerOne() {
        assertThat(new SequenceClauses("").applyTo(BIGINT, -3, 1))
                .isEqualTo(SequenceOptions.counting(-3, 1).withLimits(-3, Long.MAX_VALUE));
    }

    @Test
    void anEnumerationTypeHasItsLabelsInOrder() {
        assertThat(EnumTypeText.parse("create type \"Mood\" as enum ('so,so','it''s')"))
                .contains(new EnumTypeText("\"Mood\"", List.of("so,so", "it's")));
        assertThat(EnumTypeText.parse("create cast (varchar as mood) with inout as implicit"))
                .isEmpty();
    }

    @Test
    void aDomainThatListsValuesStandsForAnEnumeration() {
        assertThat(DomainText.parse("create domain Mood as varchar(7) check (value in ('A','B'))"))
                .contains(new DomainText("Mood", List.of("A", "B")));
        assertThat(DomainText.parse("create domain Weight as integer check (value > 0)"))
                .isEmpty();
    }

    @Test
    void checksOfATableAreToldFromThoseOfColumns() {
        assertThat(TableElements.namelessChecks(
                        "create table t (a integer check (a > 0), constraint c check (b), check (x in (1, 2)))"))
                .containsExactly("x in (1, 2)");
    }
}
