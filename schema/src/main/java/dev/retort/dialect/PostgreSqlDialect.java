package dev.retort.dialect;

import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identifier;
import dev.retort.schema.SqlType;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** PostgreSQL 14 to 18. */
final class PostgreSqlDialect extends StandardDialect {

    /** NAMEDATALEN less one. */
    private static final int MAXIMUM_BYTES = 63;

    private static final Set<String> RESERVED = ReservedWords.load("postgresql");

    private final Operation.Visitor<List<SqlStatement>> ddl;
    private final Operation.Visitor<Optional<String>> refusals;
    private final SequencePositions positions;

    private final TypeChanges typeChanges;
    private final PostgreSqlConversions conversions;

    private PostgreSqlDialect(Server server, Notation notation, ExpressionForm expressions) {
        super(server, notation, new PostgreSqlCanonicalForm(notation, expressions));
        this.ddl = new PostgreSqlDdl(notation);
        this.refusals = new PostgreSqlRefusals(server, notation);
        this.positions = new PostgreSqlPositions(notation);
        this.conversions = new PostgreSqlConversions(notation);
        this.typeChanges = new TypeChanges(conversions, expressions);
    }

    static PostgreSqlDialect of(Server server) {
        Set<String> quoted = new TreeSet<>(RESERVED);
        quoted.addAll(ReservedWords.load("postgresql-column-names"));
        Names names = new Names(PostgreSqlDialect::folded, PostgreSqlDialect::cut, quoted);
        Notation notation = new Notation(names, new PostgreSqlTypes(names), new PostgreSqlLiterals());
        return new PostgreSqlDialect(server, notation, new PostgreSqlExpressionForm(notation, RESERVED));
    }

    /** Letters beyond ASCII keep their case in every encoding of more than one byte. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** Keeps the whole characters within the bytes that a name may have. */
    private static String cut(String name) {
        int end = 0;
        int bytes = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            bytes += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAXIMUM_BYTES) {
                return name.substring(0, end);
            }
            end = next;
        }
        return name;
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
        return ReservedWords.load("postgresql-driver");
    }

    @Override
    public Identifier usualSchema() {
        return Identifier.of("public");
    }

    @Override
    public int maximumIdentifierLength() {
        return MAXIMUM_BYTES;
    }

    @Override
    public Optional<String> extension(SqlType type) {
        return PostgreSqlExtensions.of(type);
    }

    /** A string is sent without a type, so that it may stand for a value of jsonb, uuid or an enumeration as well. */
    @Override
    public OptionalInt parameterType(Object value) {
        return value instanceof CharSequence ? OptionalInt.of(Types.OTHER) : OptionalInt.empty();
    }

    @Override
    public AlterColumn complete(AlterColumn alteration, Column before) {
        return typeChanges.complete(alteration, before);
    }

    /**
     * A plain column cannot become a generated one, nor a stored one a virtual one. The expression of a stored column can
     * change since 17; that of a virtual one only where no check is on the table, and it has no values to be kept. The values
     * of a generated column are converted by no USING.
     */
    @Override
    public boolean canAlter(Column before, Column after) {
        ColumnValue from = before.value();
        ColumnValue to = after.value();
        if (from instanceof ColumnValue.Generated was) {
            boolean changesType = !conversions
                    .using(before.name(), before.type(), after.type())
                    .isEmpty();
            boolean changesExpression = !to.equals(from);
            boolean canChange = to instanceof ColumnValue.Generated is
                    ? was.stored() && is.stored() && server().isAtLeast(17)
                    : was.stored();
            return !changesType && (canChange || !changesExpression);
        }
        return !(to instanceof ColumnValue.Generated);
    }

    @Override
    public boolean hasTransactionalDdl() {
        return true;
    }

    /** An advisory lock, which belongs to the current database. */
    @Override
    public Optional<SessionLock> sessionLock(long number) {
        return Optional.of(PostgreSqlAdvisoryLock.of(number));
    }

    @Override
    public Optional<SchemaTrace> schemaTrace() {
        return Optional.of(new PostgreSqlSchemaTrace(this));
    }

    @Override
    public Optional<SequencePositions> sequencePositions() {
        return Optional.of(positions);
    }

    @Override
    public ConventionalNames conventionalNames() {
        return new ConventionalNames(MAXIMUM_BYTES);
    }

    @Override
    public Optional<SessionSetting> lockTimeout() {
        return Optional.of(new SessionSetting(
                SqlStatement.of("SELECT current_setting('lock_timeout')"), "SET lock_timeout = '%s'"));
    }

    @Override
    public Optional<SessionSetting> statementTimeout() {
        return Optional.of(new SessionSetting(
                SqlStatement.of("SELECT current_setting('statement_timeout')"), "SET statement_timeout = '%s'"));
    }

    /** {@code lock_not_available} and {@code deadlock_detected}. */
    @Override
    public Set<String> lockFailures() {
        return Set.of("55P03", "40P01");
    }
}
