package dev.retort.dialect;

import dev.retort.error.RetortException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identifier;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** H2 2.x. */
final class H2Dialect extends StandardDialect {

    private static final int MAXIMUM_CHARACTERS = 256;

    private static final Set<String> RESERVED = ReservedWords.load("h2");

    private final Operation.Visitor<List<SqlStatement>> ddl;
    private final Operation.Visitor<Optional<String>> refusals;
    private final SequencePositions positions;

    private H2Dialect(Server server, Notation notation, H2Types types) {
        super(server, notation, new H2CanonicalForm(server, notation, RESERVED));
        this.ddl = new H2Ddl(server, notation);
        this.refusals = new H2Refusals(server, types, notation);
        this.positions = new H2Positions(notation);
    }

    /**
     * The dialect of an H2 server; a name that is too long is left for the database to refuse.
     *
     * @throws RetortException of kind DATABASE for a version before 2.0
     */
    static H2Dialect of(Server server) {
        if (!server.isAtLeast(2)) {
            throw RetortException.database("H2 " + server.majorVersion() + "." + server.minorVersion()
                    + " is too old, because its catalog is another one: use H2 2.0 or later");
        }
        Names names = new Names(server.folding()::fold, UnaryOperator.identity(), RESERVED);
        H2Types types = new H2Types(names, server);
        return new H2Dialect(server, new Notation(names, types, new Literals()), types);
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
    public Set<String> keywords() {
        return ReservedWords.load("h2-driver");
    }

    @Override
    public Identifier usualSchema() {
        return Identifier.of("public");
    }

    @Override
    public int maximumIdentifierLength() {
        return MAXIMUM_CHARACTERS;
    }

    /** A generated column stays as it is, or becomes a plain one. */
    @Override
    public boolean canAlter(Column before, Column after) {
        boolean differs = !after.value().equals(before.value()) || !after.type().equals(before.type());
        return !(after.value() instanceof ColumnValue.Generated && differs);
    }

    /**
     * A new unique constraint takes a unique index over some of its columns, and a new foreign key an index that begins with
     * its columns in any order ({@code AlterTableAddConstraint} in H2's source). One that is there keeps what it took.
     */
    @Override
    public boolean mayServe(Index index, Constraint constraint) {
        if (!constraint.servingIndex().isUnnamed()) {
            return constraint.servingIndex().equals(index.name());
        }
        List<Identifier> keys = index.keys().stream().map(IndexKey::column).toList();
        List<Identifier> columns = constraint.columns();
        if (constraint instanceof ForeignKey) {
            return keys.size() >= columns.size() && columns.containsAll(keys.subList(0, columns.size()));
        }
        return constraint instanceof UniqueConstraint && index.unique() && columns.containsAll(keys);
    }

    /** A constraint takes the index of a key over the same columns, and owns it when the key is gone. */
    @Override
    public boolean mayServe(Constraint key, Constraint constraint) {
        if (!isKey(key) || !isKey(constraint) && !(constraint instanceof ForeignKey)) {
            return false;
        }
        boolean known =
                !key.servingIndex().isUnnamed() && !constraint.servingIndex().isUnnamed();
        return known
                ? key.servingIndex().equals(constraint.servingIndex())
                : Set.copyOf(key.columns()).equals(Set.copyOf(constraint.columns()));
    }

    private static boolean isKey(Constraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint;
    }

    @Override
    public boolean canReferToIndex() {
        return false;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    public Optional<SchemaTrace> schemaTrace() {
        return Optional.of(new H2SchemaTrace(this));
    }

    @Override
    public Optional<SequencePositions> sequencePositions() {
        return Optional.of(positions);
    }

    /** Short enough for PostgreSQL as well, so that one revision serves both. */
    @Override
    public ConventionalNames conventionalNames() {
        return new ConventionalNames(63);
    }

    @Override
    public Optional<SessionSetting> lockTimeout() {
        return Optional.of(new SessionSetting(SqlStatement.of("SELECT LOCK_TIMEOUT()"), "SET LOCK_TIMEOUT %s"));
    }

    @Override
    public Optional<SessionSetting> statementTimeout() {
        return Optional.of(new SessionSetting(
                SqlStatement.of(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'QUERY_TIMEOUT'"),
                "SET QUERY_TIMEOUT %s"));
    }

    /** A lock's time-out, and a deadlock. */
    @Override
    public Set<String> lockFailures() {
        return Set.of("HYT00", "40001");
    }
}
