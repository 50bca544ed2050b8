package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** H2's DDL, where it goes beyond what databases agree on. */
final class H2Ddl extends StandardDdl {

    H2Ddl(Notation notation) {
        this(notation, new H2SequenceSql());
    }

    private H2Ddl(Notation notation, SequenceSql sequences) {
        super(
                notation,
                sequences,
                new ColumnSql(notation, sequences),
                new Constraints(notation),
                new Indexes(notation),
                new Alterations(notation, sequences));
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

    private static final class Alterations extends ColumnAlterationSql {

        private final SequenceSql sequences;

        private Alterations(Notation notation, SequenceSql sequences) {
            super(notation, sequences);
            this.sequences = sequences;
        }

        /** Setting the kind of an identity that is none makes it one. */
        @Override
        public List<String> addIdentity(ColumnChange.AddIdentity change) {
            return alterIdentity(new ColumnChange.AlterIdentity(change.identity()));
        }

        @Override
        public List<String> alterIdentity(ColumnChange.AlterIdentity change) {
            List<String> settings = new ArrayList<>();
            sequences.all(change.identity().options()).forEach(option -> settings.add("SET " + option));
            return List.of("SET GENERATED " + kind(change.identity()), String.join(" ", settings));
        }
    }
}
