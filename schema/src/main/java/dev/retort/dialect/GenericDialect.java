package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Standard SQL, for a database that has no dialect of its own: well enough to read and compare, not to be relied on. */
final class GenericDialect extends StandardDialect {

    /** The most that core SQL asks of a database. */
    private static final int MAXIMUM_LENGTH = 128;

    private static final Set<String> RESERVED = ReservedWords.load("standard");

    private final Operation.Visitor<List<SqlStatement>> ddl;
    private final Operation.Visitor<Optional<String>> refusals = new Refusals();

    private GenericDialect(Server server, Notation notation) {
        super(server, notation, new CanonicalForm(notation, new ExpressionForm(notation, RESERVED)));
        SequenceSql sequences = new SequenceSql();
        this.ddl = new StandardDdl(
                notation,
                sequences,
                new ColumnSql(notation, sequences),
                new ConstraintSql(notation),
                new IndexSql(notation));
    }

    static GenericDialect of(Server server) {
        Names names = new Names(server.folding()::fold, UnaryOperator.identity(), RESERVED);
        return new GenericDialect(server, new Notation(names, new StandardTypes(names), new Literals()));
    }

    @Override
    Operation.Visitor<List<SqlStatement>> ddl() {
        return ddl;
    }

    @Override
    Operation.Visitor<Optional<String>> refusals() {
        return refusals;
    }

    @Override
    public Identifier usualSchema() {
        return Identifier.UNNAMED;
    }

    @Override
    public int maximumIdentifierLength() {
        return MAXIMUM_LENGTH;
    }

    @Override
    public boolean canAlter(Column before, Column after) {
        boolean changesGenerated = !after.value().equals(before.value())
                && (after.value() instanceof ColumnValue.Generated || before.value() instanceof ColumnValue.Generated);
        return !changesGenerated;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    public ConventionalNames conventionalNames() {
        return new ConventionalNames(63);
    }
}
