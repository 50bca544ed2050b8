package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PostgreSQL 14 to 18. */
final class PostgreSqlDialect extends StandardDialect {

    /** NAMEDATALEN less one. */
    private static final int MAXIMUM_BYTES = 63;

    private final Operation.Visitor<List<SqlStatement>> ddl;
    private final Operation.Visitor<Optional<String>> refusals;

    private PostgreSqlDialect(Server server, Notation notation) {
        super(server, notation, new PostgreSqlCanonicalForm(notation.types()));
        this.ddl = new PostgreSqlDdl(notation);
        this.refusals = new PostgreSqlRefusals(server, notation);
    }

    static PostgreSqlDialect of(Server server) {
        Names names = new Names(PostgreSqlDialect::folded, PostgreSqlDialect::cut, ReservedWords.load("postgresql"));
        return new PostgreSqlDialect(server, new Notation(names, new PostgreSqlTypes(names), new PostgreSqlLiterals()));
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
    public int maximumIdentifierLength() {
        return MAXIMUM_BYTES;
    }

    /** A string is sent without a type, so that it may stand for a value of jsonb, uuid or an enumeration as well. */
    @Override
    public OptionalInt parameterType(Object value) {
        return value instanceof CharSequence ? OptionalInt.of(Types.OTHER) : OptionalInt.empty();
    }

    @Override
    public boolean canAlter(Column before, Column after) {
        ColumnValue from = before.value();
        ColumnValue to = after.value();
        if (to instanceof ColumnValue.Generated generated && !to.equals(from)) {
            return from instanceof ColumnValue.Generated was
                    && was.stored() == generated.stored()
                    && server().isAtLeast(17);
        }
        boolean keepsNoValues = from instanceof ColumnValue.Generated was && !was.stored() && !to.equals(from);
        return !keepsNoValues;
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
    public ConventionalNames conventionalNames() {
        return new ConventionalNames(MAXIMUM_BYTES);
    }
}
