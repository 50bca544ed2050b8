package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnValue;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One change of a column in place; an {@link AlterColumn} holds them in the order in which they are made. */
public sealed interface ColumnChange {

    Column applyTo(Column column);

    <R> R accept(Visitor<R> visitor);

    /**
     * The changes that lead from one column to another of the same name, in an order in which they can be made. Where a
     * generated column begins, no change in place exists: the column has to be dropped and added.
     */
    static List<ColumnChange> between(Column from, Column to) {
        List<ColumnChange> changes = new ArrayList<>();
        if (!from.value().equals(to.value())) {
            from.value().accept(new ValueTransition.Departure(to.value())).ifPresent(changes::add);
        }
        if (!from.type().equals(to.type()) || !from.collation().equals(to.collation())) {
            changes.add(new SetType(to.type(), to.collation(), ""));
        }
        if (from.nullable() && !to.nullable()) {
            changes.add(new SetNullable(false));
        }
        if (!from.value().equals(to.value())) {
            to.value().accept(new ValueTransition.Arrival(from.value())).ifPresent(changes::add);
        }
        if (!from.nullable() && to.nullable()) {
            changes.add(new SetNullable(true));
        }
        if (!from.comment().equals(to.comment())) {
            changes.add(new SetComment(to.comment()));
        }
        return List.copyOf(changes);
    }

    /**
     * Gives the column another type or collation.
     *
     * @param type the new type
     * @param collation the new collation, {@link QualifiedName#UNNAMED} for the type's own
     * @param using the SQL expression that converts a value, empty to leave it to the database
     */
    record SetType(SqlType type, QualifiedName collation, String using) implements ColumnChange {

        public SetType {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(collation, "collation");
            Objects.requireNonNull(using, "using");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withType(type).withCollation(collation);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setType(this);
        }
    }

    /**
     * Sets whether the column accepts null.
     *
     * @param nullable whether it does from now on
     */
    record SetNullable(boolean nullable) implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withNullable(nullable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setNullable(this);
        }
    }

    /**
     * Sets the column's default.
     *
     * @param expression the SQL expression
     */
    record SetDefault(String expression) implements ColumnChange {

        public SetDefault {
            Objects.requireNonNull(expression, "expression");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withValue(new ColumnValue.Default(expression));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setDefault(this);
        }
    }

    /** Takes the column's default away. */
    record DropDefault() implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withValue(ColumnValue.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropDefault(this);
        }
    }

    /**
     * Makes a plain column an identity column.
     *
     * @param identity how its values are made
     */
    record AddIdentity(Identity identity) implements ColumnChange {

        public AddIdentity {
            Objects.requireNonNull(identity, "identity");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withValue(identity);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.addIdentity(this);
        }
    }

    /**
     * Changes how an identity column makes its values; the value it stands at stays.
     *
     * @param identity how its values are made from now on
     */
    record AlterIdentity(Identity identity) implements ColumnChange {

        public AlterIdentity {
            Objects.requireNonNull(identity, "identity");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withValue(identity);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alterIdentity(this);
        }
    }

    /** Makes an identity column a plain one. */
    record DropIdentity() implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withValue(ColumnValue.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropIdentity(this);
        }
    }

    /**
     * Changes the expression of a generated column.
     *
     * @param generated the expression from now on, stored or virtual as before
     */
    record SetExpression(ColumnValue.Generated generated) implements ColumnChange {

        public SetExpression {
            Objects.requireNonNull(generated, "generated");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withValue(generated);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setExpression(this);
        }
    }

    /** Makes a generated column a plain one that keeps its values. */
    record DropExpression() implements ColumnChange {

        @Override
        public Column applyTo(Column column) {
            return column.withValue(ColumnValue.NONE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropExpression(this);
        }
    }

    /**
     * Sets the column's comment, or takes it away.
     *
     * @param comment the comment, empty for none
     */
    record SetComment(String comment) implements ColumnChange {

        public SetComment {
            Objects.requireNonNull(comment, "comment");
        }

        @Override
        public Column applyTo(Column column) {
            return column.withComment(comment);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setComment(this);
        }
    }

    /** One answer for each kind of change. */
    interface Visitor<R> {
        R setType(SetType change);

        R setNullable(SetNullable change);

        R setDefault(SetDefault change);

        R dropDefault(DropDefault change);

        R addIdentity(AddIdentity change);

        R alterIdentity(AlterIdentity change);

        R dropIdentity(DropIdentity change);

        R setExpression(SetExpression change);

        R dropExpression(DropExpression change);

        R setComment(SetComment change);
    }
}
