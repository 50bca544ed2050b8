package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.sql.Binding;
import dev.retort.sql.Expression;
import dev.retort.sql.Expression.Atom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * H2's expressions, as a person and as its catalog writes them. The catalog holds what the optimizer made: a negated comparison
 * as the opposite one, a number as the type of the column that it is compared with, one name for each function.
 */
final class H2ExpressionForm extends ExpressionForm {

    private static final Map<String, String> OPPOSITES =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    /** H2's own name of each function that has several. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "length", "char_length",
            "character_length", "char_length",
            "lcase", "lower",
            "ucase", "upper",
            "ifnull", "coalesce",
            "nvl", "coalesce");

    H2ExpressionForm(Notation notation, Set<String> reserved) {
        super(notation, reserved);
    }

    @Override
    Expression simplified(Expression expression, ColumnTypes columns) {
        Expression simple = super.simplified(expression, columns);
        if (simple instanceof Expression.Not not && not.condition() instanceof Expression.Binary binary) {
            return Optional.ofNullable(OPPOSITES.get(binary.operator()))
                    .<Expression>map(opposite ->
                            new Expression.Binary(binary.left(), opposite, binary.right(), binary.binding()))
                    .orElse(simple);
        }
        if (simple instanceof Expression.Call call
                && call.function().equals("mod")
                && call.arguments().size() == 2) {
            return new Expression.Binary(
                    call.arguments().get(0), "%", call.arguments().get(1), Binding.PRODUCT);
        }
        if (simple instanceof Expression.Call call && FUNCTIONS.containsKey(call.function())) {
            return new Expression.Call(FUNCTIONS.get(call.function()), call.arguments());
        }
        if (simple instanceof Expression.Binary binary && binary.binding() == Binding.COMPARISON) {
            return new Expression.Binary(
                    bare(binary.left(), binary.right(), columns),
                    binary.operator(),
                    bare(binary.right(), binary.left(), columns),
                    binary.binding());
        }
        if (simple instanceof Expression.In in) {
            List<Expression> values = in.values().stream()
                    .map(value -> bare(value, in.operand(), columns))
                    .toList();
            return new Expression.In(in.operand(), in.negated(), values);
        }
        if (simple instanceof Expression.Between range) {
            return new Expression.Between(
                    range.operand(),
                    range.negated(),
                    bare(range.low(), range.operand(), columns),
                    bare(range.high(), range.operand(), columns));
        }
        return simple;
    }

    /** The literal alone, where it is converted to the type of the column that it is compared with. */
    private Expression bare(Expression operand, Expression other, ColumnTypes columns) {
        SqlType type = other instanceof Atom column ? columns.type(column.sql()).orElse(null) : null;
        if (type == null) {
            return operand;
        }
        if (operand instanceof Atom literal && literal.is(Atom.Kind.NUMBER) && H2Number.isNumeric(type)) {
            return H2Number.of(literal);
        }
        if (!(operand instanceof Expression.Cast cast) || !(cast.operand() instanceof Atom literal)) {
            return operand;
        }
        SqlType target = notation().types().parse(cast.type());
        if (literal.is(Atom.Kind.NUMBER)) {
            return isSameBut(target, type) || H2Number.isSameEitherWay(literal, target, type)
                    ? H2Number.of(literal)
                    : operand;
        }
        boolean label = literal.is(Atom.Kind.TEXT) && target instanceof SqlType.Enumeration && target.equals(type);
        return label ? literal : operand;
    }

    private static boolean isSameBut(SqlType target, SqlType type) {
        return target instanceof SqlType.BuiltIn one
                && type instanceof SqlType.BuiltIn other
                && one.name().equals(other.name());
    }
}
