package dev.retort.dialect;

import dev.retort.operation.ColumnChange;
import dev.retort.operation.RenameSequence;
import dev.retort.schema.Column;
import dev.retort.schema.Constraint;
import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import dev.retort.schema.ExclusionConstraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexKey;
import dev.retort.schema.ObjectPath;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.UniqueConstraint;
import java.util.Optional;
import java.util.stream.Stream;

/** What H2 cannot do. */
final class H2Refusals extends Refusals {

    private final Server server;
    private final H2Types types;
    private final Notation notation;

    H2Refusals(Server server, H2Types types, Notation notation) {
        this.server = server;
        this.types = types;
        this.notation = notation;
    }

    @Override
    Optional<String> column(QualifiedName table, Column column) {
        ObjectPath path = new ObjectPath(table, column.name());
        return first(Stream.of(type(path, column.type()), collation(path, column.collation())));
    }

    @Override
    Optional<String> change(ObjectPath column, ColumnChange change) {
        if (change instanceof ColumnChange.SetType setType) {
            return first(Stream.of(type(column, setType.type()), collation(column, setType.collation())));
        }
        return refuseIf(
                change instanceof ColumnChange.SetExpression,
                "H2 cannot change the expression of a generated column: drop '" + column + "' and add it anew");
    }

    @Override
    Optional<String> constraint(QualifiedName table, Constraint constraint) {
        String what = constraint.kind().words() + " '" + constraint.name() + "' of '" + table + "'";
        return first(Stream.of(
                refuseIf(
                        constraint instanceof ExclusionConstraint,
                        "H2 has no exclusion constraints: leave " + what + " out"),
                refuseIf(
                        isDeferrable(constraint),
                        "H2 has no deferrable constraints: let " + what + " be checked at once"),
                refuseIf(
                        !constraint.include().isEmpty(),
                        "H2 has no INCLUDE: leave the further columns of " + what + " out"),
                refuseIf(
                        constraint.enforcement() != Enforcement.ENFORCED,
                        "H2 checks every row against each constraint: leave NOT VALID or NOT ENFORCED out of " + what),
                refuseIf(
                        constraint instanceof ForeignKey key && key.rule().matchFull(),
                        "H2 has no MATCH FULL: leave it out of " + what),
                refuseIf(
                        constraint instanceof ForeignKey key
                                && !key.rule().onDeleteColumns().isEmpty(),
                        "H2 cannot set some columns of a key on delete: let " + what + " set all"),
                nullsDistinct(what, !(constraint instanceof UniqueConstraint unique) || unique.nullsDistinct())));
    }

    @Override
    Optional<String> index(QualifiedName table, Index index) {
        String what = "index '" + index.name() + "' of '" + table + "'";
        return first(Stream.of(
                nullsDistinct(what, index.nullsDistinct()),
                refuseIf(
                        !index.predicate().isEmpty(),
                        "H2 has no partial indexes: leave the condition of " + what + " out"),
                refuseIf(
                        index.keys().stream().anyMatch(IndexKey::isExpression),
                        "H2 has no indexes over expressions: for " + what + ", add a generated column and index that"),
                refuseIf(
                        !index.include().isEmpty(), "H2 has no INCLUDE: leave the further columns of " + what + " out"),
                refuseIf(
                        !index.method().equals(Index.BTREE),
                        "H2 has no index method " + index.method() + ": make " + what + " a btree one"),
                refuseIf(
                        index.keys().stream()
                                .anyMatch(key -> !key.operatorClass().isEmpty()),
                        "H2 has no operator classes: leave that of " + what + " out"),
                refuseIf(
                        index.keys().stream().anyMatch(key -> !key.collation().isUnnamed()),
                        "H2 has one collation for the whole database: leave that of " + what + " out")));
    }

    @Override
    Optional<String> enumType(QualifiedName name) {
        return Optional.of("H2 has no named enumeration types: instead of type '" + name
                + "', write the enumeration out at each column");
    }

    @Override
    Optional<String> compositeType(QualifiedName name) {
        return Optional.of("H2 has no named composite types: instead of type '" + name
                + "', give each column the parts that it consists of, or a type row(...)");
    }

    @Override
    public Optional<String> renameSequence(RenameSequence operation) {
        return Optional.of("H2 cannot rename a sequence: create '" + operation.newName() + "' and drop '"
                + operation.name() + "'");
    }

    private Optional<String> type(ObjectPath column, SqlType type) {
        SqlType canonical = types.canonical(type);
        SqlType element = canonical instanceof SqlType.Array array ? array.element() : canonical;
        return refuseIf(
                types.isForeign(element), "H2 has no type " + notation.type(type) + ": give '" + column + "' another");
    }

    private Optional<String> nullsDistinct(String what, boolean distinct) {
        return refuseIf(
                !distinct && !server.isAtLeast(2, 2),
                "H2 before 2.2 has no NULLS NOT DISTINCT: leave it out of " + what);
    }

    private static Optional<String> collation(ObjectPath column, QualifiedName collation) {
        return refuseIf(
                !collation.isUnnamed(),
                "H2 has one collation for the whole database: leave '" + collation + "' of '" + column + "' out");
    }

    private static boolean isDeferrable(Constraint constraint) {
        return constraint.accept(new Constraint.Visitor<Deferral>() {
                    @Override
                    public Deferral primaryKey(PrimaryKey key) {
                        return key.deferral();
                    }

                    @Override
                    public Deferral unique(UniqueConstraint unique) {
                        return unique.deferral();
                    }

                    @Override
                    public Deferral foreignKey(ForeignKey key) {
                        return key.deferral();
                    }

                    @Override
                    public Deferral check(dev.retort.schema.CheckConstraint check) {
                        return Deferral.NOT_DEFERRABLE;
                    }

                    @Override
                    public Deferral exclusion(ExclusionConstraint exclusion) {
                        return exclusion.deferral();
                    }
                })
                != Deferral.NOT_DEFERRABLE;
    }

    private static Optional<String> refuseIf(boolean refused, String reason) {
        return refused ? Optional.of(reason) : Optional.empty();
    }
}
