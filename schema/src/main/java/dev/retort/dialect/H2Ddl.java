package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.CreateSequence;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import java.util.List;

/** H2's DDL, where it goes beyond what databases agree on. */
final class H2Ddl extends StandardDdl {

    private final H2IdentitySql identities;

    H2Ddl(Server server, Notation notation) {
        this(server, notation, new H2SequenceSql());
    }

    private H2Ddl(Server server, Notation notation, SequenceSql sequences) {
        super(
                notation,
                sequences,
                new ColumnSql(notation, sequences),
                new Constraints(notation),
                new Indexes(notation));
        this.identities = new H2IdentitySql(server, notation, sequences);
    }

    @Override
    String database() {
        return "H2";
    }

    @Override
    ColumnChange.Visitor<String> alteration(QualifiedName table, Identifier column) {
        return new ColumnAlterationSql(notation(), sequences(), table, column) {
            @Override
            public String addIdentity(ColumnChange.AddIdentity change) {
                return identities.add(table, column, change.identity());
            }

            @Override
            public String alterIdentity(ColumnChange.AlterIdentity change) {
                return identities.change(table, column, change.identity());
            }
        };
    }

    /** Without a type, which would keep the limits from ever being altered to wider ones. */
    @Override
    public List<SqlStatement> createSequence(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        return super.createSequence(
                new CreateSequence(sequence.withOptions(sequence.options().withType(SqlType.of("bigint")))));
    }

    private static final class Constraints extends ConstraintSql {

        private final Notation notation;

        private Constraints(Notation notation) {
            super(notation);
            this.notation = notation;
        }

        /** H2 looks for a table without a schema in the schema of the referring table, not in the default one. */
        @Override
        String target(QualifiedName table, QualifiedName target) {
            boolean elsewhere = target.inDefaultSchema() && !table.inDefaultSchema();
            return notation.name(elsewhere ? new QualifiedName(Identifier.regular("public"), target.name()) : target);
        }
    }

    private static final class Indexes extends IndexSql {

        private Indexes(Notation notation) {
            super(notation);
        }

        @Override
        String kind(Index index) {
            return super.kind(index) + (index.nullsDistinct() ? "" : "NULLS NOT DISTINCT ");
        }
    }
}
