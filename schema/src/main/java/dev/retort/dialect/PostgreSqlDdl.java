package dev.retort.dialect;

import dev.retort.operation.AlterSequence;
import dev.retort.operation.DropEnumType;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Enforcement;
import dev.retort.schema.Index;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's DDL, where it goes beyond what databases agree on. */
final class PostgreSqlDdl extends StandardDdl {

    PostgreSqlDdl(Notation notation) {
        this(notation, new SequenceSql());
    }

    private PostgreSqlDdl(Notation notation, SequenceSql sequences) {
        super(
                notation,
                sequences,
                new Columns(notation, sequences),
                new ConstraintSql(notation),
                new Indexes(notation));
    }

    @Override
    String database() {
        return "PostgreSQL";
    }

    /**
     * In CREATE TABLE every constraint becomes a valid one, since there are no rows, and keys over the same columns become one,
     * whatever their names are.
     */
    @Override
    boolean isAddedAfterwards(Constraint constraint, Table table) {
        return constraint.enforcement() == Enforcement.NOT_VALID
                || constraint instanceof UniqueConstraint && isAnotherKey(constraint, table);
    }

    private static boolean isAnotherKey(Constraint unique, Table table) {
        List<Constraint> same = table.constraints().stream()
                .filter(other -> other instanceof PrimaryKey || other instanceof UniqueConstraint)
                .filter(other -> other.columns().equals(unique.columns()))
                .toList();
        return same.stream().anyMatch(PrimaryKey.class::isInstance) || same.get(0) != unique;
    }

    /** The type is said as well, because PostgreSQL lets it change. */
    @Override
    public List<SqlStatement> alterSequence(AlterSequence operation) {
        return statement("ALTER SEQUENCE " + name(operation.name())
                + " AS " + notation().type(operation.options().type())
                + " " + String.join(" ", sequences().all(operation.options())));
    }

    /** The casts that Hibernate makes for a type of its own would not let it go. */
    @Override
    public List<SqlStatement> dropEnumType(DropEnumType operation) {
        String type = name(operation.name());
        List<SqlStatement> statements = new ArrayList<>();
        statements.add(SqlStatement.of("DROP CAST IF EXISTS (varchar AS " + type + ")"));
        statements.add(SqlStatement.of("DROP CAST IF EXISTS (" + type + " AS varchar)"));
        statements.addAll(super.dropEnumType(operation));
        return statements;
    }

    private static final class Columns extends ColumnSql {

        private Columns(Notation notation, SequenceSql sequences) {
            super(notation, sequences);
        }

        @Override
        public String generated(ColumnValue.Generated generated) {
            return super.generated(generated) + (generated.stored() ? " STORED" : " VIRTUAL");
        }
    }

    private static final class Indexes extends IndexSql {

        private Indexes(Notation notation) {
            super(notation);
        }

        @Override
        String method(Index index) {
            return index.method().equals(Index.BTREE) ? "" : " USING " + index.method();
        }

        @Override
        String rest(Index index) {
            return (index.include().isEmpty() ? "" : " INCLUDE " + notation().list(index.include()))
                    + (index.nullsDistinct() ? "" : " NULLS NOT DISTINCT")
                    + (index.predicate().isEmpty() ? "" : " WHERE " + index.predicate());
        }
    }
}
