package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.CreateConstraint;
import dev.retort.operation.CreateIndex;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import org.junit.jupiter.api.Test;

class H2VersionsTest {

    private static final QualifiedName JOB = QualifiedName.of("job");
    private static final Identifier ID = Identifier.of("id");

    @Test
    void noActionAndRestrictAreOneBefore24() {
        Schema noAction = schema(ReferentialAction.NO_ACTION);
        Schema restrict = schema(ReferentialAction.RESTRICT);

        assertThat(h2(3).canonical(restrict)).isEqualTo(h2(3).canonical(noAction));
        assertThat(h2(4).canonical(restrict)).isNotEqualTo(h2(4).canonical(noAction));
    }

    @Test
    void nullsAreAlwaysDistinctBefore22() {
        CreateConstraint unique = new CreateConstraint(
                JOB, new UniqueConstraint(Identifier.of("uk"), List.of(ID), false, Deferral.NOT_DEFERRABLE));
        CreateIndex index = new CreateIndex(
                JOB,
                Index.of(Identifier.of("ix"), List.of(IndexKey.column(ID)))
                        .withUnique(true)
                        .withNullsDistinct(false));

        assertThat(h2(1).refusal(unique))
                .contains("H2 before 2.2 has no NULLS NOT DISTINCT: leave it out of unique constraint 'uk' of 'job'");
        assertThat(h2(1).refusal(index))
                .contains("H2 before 2.2 has no NULLS NOT DISTINCT: leave it out of index 'ix' of 'job'");
        assertThat(h2(2).refusal(unique)).isEmpty();
        assertThat(h2(2).refusal(index)).isEmpty();
    }

    private static Dialect h2(int minor) {
        return Dialects.of(new Server("H2", 2, minor, Server.Folding.UPPER));
    }

    private static Schema schema(ReferentialAction action) {
        ForeignKey key = new ForeignKey(
                Identifier.of("fk"), List.of(ID), JOB, List.of(ID), action, action, Deferral.NOT_DEFERRABLE);
        Table job = Table.of(JOB, List.of(Column.of(ID, SqlType.of("bigint")))).withConstraints(List.of(key));
        return Schema.EMPTY.withTables(List.of(job));
    }
}
