package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Constraint;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.UniqueConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/** What PostgreSQL, or an older version of it, cannot do. */
final class PostgreSqlRefusals extends Refusals {

    private final Server server;
    private final Notation notation;

    PostgreSqlRefusals(Server server, Notation notation) {
        this.server = server;
        this.notation = notation;
    }

    @Override
    Optional<String> column(QualifiedName table, Column column) {
        ObjectPath path = new ObjectPath(table, column.name());
        boolean virtual = column.value() instanceof ColumnValue.Generated generated && !generated.stored();
        return first(Stream.of(
                type(path, column.type()),
                refuseIf(
                        virtual && !server.isAtLeast(18),
                        server + " has no virtual generated columns (18 has): make '" + path + "' a stored one")));
    }

    @Override
    Optional<String> constraint(QualifiedName table, Constraint constraint) {
        String what = constraint.kind().words() + " '" + constraint.name() + "' of '" + table + "'";
        boolean nullsNotDistinct = constraint instanceof UniqueConstraint unique && !unique.nullsDistinct();
        boolean ofSomeColumns = constraint instanceof ForeignKey key
                && !key.rule().onDeleteColumns().isEmpty();
        return first(Stream.of(
                refuseIf(
                        nullsNotDistinct && !server.isAtLeast(15),
                        server + " has no NULLS NOT DISTINCT (15 has): leave it out of " + what),
                refuseIf(
                        ofSomeColumns && !server.isAtLeast(15),
                        server + " cannot set some columns of a key on delete (15 can): let " + what + " set all"),
                refuseIf(
                        constraint.enforcement() == Enforcement.NOT_ENFORCED && !server.isAtLeast(18),
                        server + " has no NOT ENFORCED (18 has): leave it out of " + what)));
    }

    @Override
    Optional<String> index(QualifiedName table, Index index) {
        return refuseIf(
                !index.nullsDistinct() && !server.isAtLeast(15),
                server + " has no NULLS NOT DISTINCT (15 has): leave it out of index '" + index.name() + "' of '"
                        + table + "'");
    }

    @Override
    Optional<String> change(ObjectPath column, ColumnChange change) {
        if (change instanceof ColumnChange.SetType setType) {
            return type(column, setType.type());
        }
        return refuseIf(
                change instanceof ColumnChange.SetExpression && !server.isAtLeast(17),
                server + " cannot change the expression of a generated column (17 can): drop '" + column
                        + "' and add it anew");
    }

    private Optional<String> type(ObjectPath column, SqlType type) {
        SqlType element = type instanceof SqlType.Array array ? array.element() : type;
        return refuseIf(
                element instanceof SqlType.Enumeration,
                server.product()
                        + " has no enumerations written out at a column: create a type with createEnumType, and"
                        + " give '" + column + "' that type instead of " + notation.type(type));
    }

    private static Optional<String> refuseIf(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
