package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.sql.Binding;
import dev.retort.sql.Expression;
import dev.retort.sql.Expression.Atom;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL's expressions, as a person and as {@code pg_get_expr} writes them. The server prints what its parser made:
 * {@code IN} as {@code = ANY (ARRAY[...])}, {@code LIKE} as {@code ~~}, {@code BETWEEN} as two comparisons, {@code -1} as
 * {@code '-1'::integer}, and every implicit conversion. All of that is undone here.
 */
final class PostgreSqlExpressionForm extends ExpressionForm {

    private static final Map<String, String> PATTERNS =
            Map.of("~~", "like", "!~~", "not like", "~~*", "ilike", "!~~*", "not ilike");

    /** What the manual calls equivalent to CURRENT_TIMESTAMP ("Date/Time Functions", 9.9.5). */
    private static final Set<String> NOW = Set.of("now", "transaction_timestamp");

    private static final Set<String> TAKE_REGCLASS = Set.of("nextval", "currval", "setval");

    private static final Atom CURRENT_TIMESTAMP = new Atom(Atom.Kind.CONSTANT, "current_timestamp");

    PostgreSqlExpressionForm(Notation notation, Set<String> reserved) {
        super(notation, reserved);
    }

    @Override
    Expression simplified(Expression expression, ColumnTypes columns) {
        Expression simple = super.simplified(expression, columns);
        ImplicitCasts casts = new ImplicitCasts(notation().types(), columns);
        Expression plain = simple;
        if (simple instanceof Expression.Cast cast) {
            plain = cast(cast, casts);
        } else if (simple instanceof Expression.Binary binary) {
            plain = casts.without(spelledOut(binary));
        } else if (simple instanceof Expression.In in) {
            plain = casts.without(in);
        } else if (simple instanceof Expression.Quantified quantified) {
            plain = membership(quantified);
        } else if (simple instanceof Expression.Between between) {
            plain = comparisons(between);
        } else if (simple instanceof Expression.Call call) {
            plain = call(casts.without(call));
        }
        return plain.equals(simple) ? simple : simplified(plain, columns);
    }

    /** The conversion of a column says which type the whole has; nothing around it would add it again. */
    @Override
    Expression key(Expression expression, ColumnTypes columns) {
        Expression simple = simplified(expression, columns);
        return expression instanceof Expression.Cast cast && simple instanceof Atom atom && atom.is(Atom.Kind.NAME)
                ? new Expression.Cast(atom, cast.type())
                : simple;
    }

    /** A conversion that decides which type the whole is of stays. */
    @Override
    Expression withSimpleOperands(Expression expression, ColumnTypes columns) {
        List<Expression> typing = typing(expression);
        return expression.map(
                operand -> typing.contains(operand) ? key(operand, columns) : simplified(operand, columns));
    }

    /** The operands that alone decide which type the expression is of. */
    private static List<Expression> typing(Expression expression) {
        if (expression instanceof Expression.Elements array) {
            return array.elements();
        }
        List<Expression> operands = List.of();
        if (expression instanceof Expression.Call call && ImplicitCasts.unifies(call)) {
            operands = call.arguments();
        } else if (expression instanceof Expression.Case choice) {
            operands = choice.results();
        }
        return areConverted(operands) ? operands : List.of();
    }

    /** Whether there is nothing among the operands that the others would be converted for, so that they are on purpose. */
    private static boolean areConverted(List<Expression> operands) {
        return operands.stream()
                .allMatch(operand ->
                        operand instanceof Expression.Cast || operand instanceof Atom atom && !atom.is(Atom.Kind.NAME));
    }

    /**
     * A literal is read as the type anyway. What a function gives may be of a type that is converted only when somebody says so,
     * and a conversion that goes without saying is not printed around it.
     */
    @Override
    Expression assigned(Expression expression, SqlType type) {
        if (!(expression instanceof Expression.Cast cast) || isEmptyArray(cast.operand())) {
            return expression;
        }
        SqlType target = notation().types().parse(cast.type());
        boolean implied = target.equals(type) || ImplicitCasts.meets(target, type);
        return implied && !(cast.operand() instanceof Expression.Call) ? assigned(cast.operand(), type) : expression;
    }

    /** It has no type but by its conversion. */
    private static boolean isEmptyArray(Expression expression) {
        return expression instanceof Expression.Elements array
                && array.elements().isEmpty();
    }

    private Expression cast(Expression.Cast cast, ImplicitCasts casts) {
        SqlType type = notation().types().parse(cast.type());
        if (type instanceof SqlType.Array array
                && cast.operand() instanceof Expression.Elements elements
                && !elements.elements().isEmpty()) {
            String element = notation().types().name(array.element());
            return new Expression.Elements(elements.elements().stream()
                    .<Expression>map(each -> new Expression.Cast(each, element))
                    .toList());
        }
        return casts.without(cast);
    }

    private static Expression.Binary spelledOut(Expression.Binary binary) {
        String pattern = PATTERNS.get(binary.operator());
        return pattern == null
                ? binary
                : new Expression.Binary(binary.left(), pattern, binary.right(), Binding.PREDICATE);
    }

    private static Expression membership(Expression.Quantified quantified) {
        boolean in =
                quantified.operator().equals("=") && quantified.quantifier().equals("any");
        boolean notIn =
                quantified.operator().equals("<>") && quantified.quantifier().equals("all");
        return (in || notIn)
                        && quantified.array() instanceof Expression.Elements list
                        && !list.elements().isEmpty()
                ? new Expression.In(quantified.operand(), notIn, list.elements())
                : quantified;
    }

    private static Expression comparisons(Expression.Between between) {
        Expression low = comparison(between.operand(), between.negated() ? "<" : ">=", between.low());
        Expression high = comparison(between.operand(), between.negated() ? ">" : "<=", between.high());
        return new Expression.Junction(between.negated() ? Binding.OR : Binding.AND, List.of(low, high));
    }

    private static Expression comparison(Expression left, String operator, Expression right) {
        return new Expression.Binary(left, operator, right, Binding.COMPARISON);
    }

    private static Expression call(Expression.Call call) {
        if (NOW.contains(call.function()) && call.arguments().isEmpty()) {
            return CURRENT_TIMESTAMP;
        }
        boolean defaultPrecision = call.arguments().equals(List.of(new Atom(Atom.Kind.NUMBER, "6")));
        if (call.function().equals(CURRENT_TIMESTAMP.sql()) && defaultPrecision) {
            return CURRENT_TIMESTAMP;
        }
        if (TAKE_REGCLASS.contains(call.function())) {
            return call.map(argument -> argument instanceof Expression.Cast cast
                            && cast.type().equals("regclass")
                            && cast.operand() instanceof Atom atom
                            && atom.is(Atom.Kind.TEXT)
                    ? cast.operand()
                    : argument);
        }
        return call;
    }
}
