package dev.retort.dialect;

import dev.retort.schema.SqlType;
import dev.retort.sql.Binding;
import dev.retort.sql.Expression;
import dev.retort.sql.Expression.Atom;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conversions that PostgreSQL adds by itself, and prints ("Type Conversion", chapter 10). One is left out where putting
 * the text back without it would make PostgreSQL add the very same again:
 *
 * <ul>
 *   <li>a string literal becomes text where nothing asks for another type;
 *   <li>a literal becomes the type of the column that it meets;
 *   <li>an integer literal compares with every kind of number alike;
 *   <li>a varchar column is text to every operator and function;
 *   <li>a number meets a number of a wider type.
 * </ul>
 */
final class ImplicitCasts {

    private static final Set<String> TEXTS = Set.of("text", "varchar");
    private static final Set<String> EXACT = Set.of("smallint", "integer", "bigint", "numeric");
    private static final List<String> WIDENING =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    /** Functions from text to text that have no variant for another string type. */
    private static final Set<String> TAKE_TEXT = Set.of("lower", "upper", "initcap");

    /** Functions that find one type for all their arguments. */
    private static final Set<String> UNIFY = Set.of("coalesce", "greatest", "least", "nullif");

    /** Whether the call finds one type for all its arguments. */
    static boolean unifies(Expression.Call call) {
        return UNIFY.contains(call.function());
    }

    private final TypeNames types;
    private final ColumnTypes columns;

    ImplicitCasts(TypeNames types, ColumnTypes columns) {
        this.types = types;
        this.columns = columns;
    }

    /** The operand alone, where its conversion goes without saying wherever it stands. */
    Expression without(Expression.Cast cast) {
        SqlType target = types.parse(cast.type());
        if (cast.operand() instanceof Expression.Cast inner && inner.type().equals(cast.type())) {
            return inner;
        }
        if (isText(cast.operand()) && isPlain(target, TEXTS)) {
            return cast.operand();
        }
        if (isText(cast.operand()) && isPlain(target, EXACT)) {
            return number(cast, target);
        }
        boolean sameNumber = cast.operand() instanceof Atom number
                && (isSmall(number) && isPlain(target, Set.of("integer"))
                        || isDecimal(number) && isPlain(target, Set.of("numeric")));
        if (sameNumber) {
            return cast.operand();
        }
        boolean varchar =
                type(cast.operand()).filter(type -> isBuiltIn(type, "varchar")).isPresent();
        return varchar && isPlain(target, Set.of("text")) ? cast.operand() : cast;
    }

    /** The operation without the conversions that its operators add to one operand because of the other. */
    Expression without(Expression.Binary binary) {
        boolean compares = binary.binding() == Binding.COMPARISON || binary.binding() == Binding.IS;
        Expression left = without(binary.left(), binary.right(), compares);
        Expression right = without(binary.right(), binary.left(), compares);
        return new Expression.Binary(left, binary.operator(), right, binary.binding());
    }

    Expression without(Expression.In in) {
        List<Expression> values = in.values().stream()
                .map(value -> without(value, in.operand(), true))
                .toList();
        Optional<Expression> common = in.values().stream()
                .filter(value -> !without(in.operand(), value, true).equals(in.operand()))
                .findFirst();
        Expression operand =
                common.map(value -> without(in.operand(), value, true)).orElse(in.operand());
        return new Expression.In(operand, in.negated(), values);
    }

    /** The call without the conversions that its arguments need because of each other, or because it takes text alone. */
    Expression.Call without(Expression.Call call) {
        if (TAKE_TEXT.contains(call.function())) {
            return new Expression.Call(
                    call.function(), call.arguments().stream().map(this::asText).toList());
        }
        if (!UNIFY.contains(call.function())) {
            return call;
        }
        return new Expression.Call(
                call.function(),
                call.arguments().stream()
                        .map(argument -> unified(argument, call.arguments()))
                        .toList());
    }

    private Expression unified(Expression argument, List<Expression> all) {
        return all.stream()
                .map(other -> without(argument, other, false))
                .filter(bare -> !bare.equals(argument))
                .findFirst()
                .orElse(argument);
    }

    private Expression asText(Expression argument) {
        return isCharacterAsText(argument) ? ((Expression.Cast) argument).operand() : argument;
    }

    private boolean isCharacterAsText(Expression expression) {
        return expression instanceof Expression.Cast cast
                && cast.operand() instanceof Atom atom
                && isPlain(types.parse(cast.type()), Set.of("text"))
                && columns.type(atom.sql())
                        .filter(type -> isBuiltIn(type, "character"))
                        .isPresent();
    }

    private Expression without(Expression operand, Expression other, boolean compares) {
        if (!(operand instanceof Expression.Cast cast)) {
            return operand;
        }
        SqlType target = types.parse(cast.type());
        boolean literal = cast.operand() instanceof Atom atom
                && (atom.is(Atom.Kind.TEXT) || atom.is(Atom.Kind.NUMBER))
                && (compares && isInteger(atom) && isPlain(target, EXACT)
                        || type(other).filter(type -> meets(target, type)).isPresent());
        boolean widens = type(other).filter(type -> isSameBut(target, type)).isPresent()
                && type(cast.operand()).filter(type -> isWider(target, type)).isPresent();
        boolean meetsText = isCharacterAsText(operand)
                && other instanceof Expression.Call call
                && TAKE_TEXT.contains(call.function());
        return literal || widens || meetsText ? cast.operand() : operand;
    }

    /** A negative number is printed as a string that is converted. */
    private static Expression number(Expression.Cast cast, SqlType target) {
        String text = ((Atom) cast.operand()).sql();
        String digits = text.substring(1, text.length() - 1);
        boolean integer = digits.matches("-?[0-9]{1,18}");
        boolean decimal = digits.matches("-?[0-9]+\\.[0-9]+");
        Atom number = new Atom(Atom.Kind.NUMBER, digits);
        boolean small = integer && isSmall(number);
        if (small && isBuiltIn(target, "integer")
                || integer && !small && isBuiltIn(target, "bigint")
                || decimal && isBuiltIn(target, "numeric")) {
            return number;
        }
        return integer ? new Expression.Cast(number, cast.type()) : cast;
    }

    /** What type an expression is known to have. */
    private Optional<SqlType> type(Expression expression) {
        if (expression instanceof Expression.Cast cast) {
            return Optional.of(types.parse(cast.type()));
        }
        if (expression instanceof Expression.Binary binary) {
            return type(binary);
        }
        if (expression instanceof Expression.Call call && UNIFY.contains(call.function())) {
            return firstKnown(call.arguments());
        }
        if (expression instanceof Expression.Case choice) {
            return firstKnown(choice.results());
        }
        if (expression instanceof Expression.Subscript subscript) {
            return type(subscript.array())
                    .filter(SqlType.Array.class::isInstance)
                    .map(array -> ((SqlType.Array) array).element());
        }
        return expression instanceof Atom atom ? type(atom) : Optional.empty();
    }

    private Optional<SqlType> type(Expression.Binary binary) {
        Optional<SqlType> left = type(binary.left());
        if (binary.binding() == Binding.AT_TIME_ZONE) {
            return left.filter(type -> isBuiltIn(type, "timestamp"))
                    .map(type -> new SqlType.BuiltIn("timestamp", List.of(), !((SqlType.BuiltIn) type).withTimeZone()));
        }
        boolean arithmetic = binary.binding() == Binding.SUM || binary.binding() == Binding.PRODUCT;
        return left.filter(known ->
                arithmetic && type(binary.right()).filter(known::equals).isPresent());
    }

    private Optional<SqlType> type(Atom atom) {
        if (isDecimal(atom)) {
            return Optional.of(SqlType.of("numeric"));
        }
        return isSmall(atom) ? Optional.of(SqlType.of("integer")) : columns.type(atom.sql());
    }

    private Optional<SqlType> firstKnown(List<Expression> expressions) {
        return expressions.stream().map(this::type).flatMap(Optional::stream).findFirst();
    }

    /** Whether a literal that meets a value of the type is converted to {@code target}. */
    static boolean meets(SqlType target, SqlType type) {
        boolean character = isBuiltIn(type, "character") && isBuiltIn(target, "bpchar");
        boolean single = isBuiltIn(type, "real") && isBuiltIn(target, "double precision");
        return character || single || hasNoModifiers(target) && isSameBut(target, type);
    }

    private static boolean isWider(SqlType target, SqlType type) {
        int to = target instanceof SqlType.BuiltIn builtIn ? WIDENING.indexOf(builtIn.name()) : -1;
        int from = type instanceof SqlType.BuiltIn builtIn ? WIDENING.indexOf(builtIn.name()) : -1;
        return from >= 0 && to > from && to >= WIDENING.indexOf("numeric") && hasNoModifiers(target);
    }

    /** Whether the types are the same but for a length, a precision or a scale. */
    static boolean isSameBut(SqlType one, SqlType other) {
        return withoutModifiers(one).equals(withoutModifiers(other));
    }

    static boolean hasNoModifiers(SqlType type) {
        return withoutModifiers(type).equals(type);
    }

    private static SqlType withoutModifiers(SqlType type) {
        if (type instanceof SqlType.Array array) {
            return withoutModifiers(array.element()).array();
        }
        return type instanceof SqlType.BuiltIn builtIn
                ? new SqlType.BuiltIn(builtIn.name(), List.of(), builtIn.withTimeZone())
                : type;
    }

    private static boolean isPlain(SqlType type, Set<String> names) {
        return type instanceof SqlType.BuiltIn builtIn
                && builtIn.arguments().isEmpty()
                && names.contains(builtIn.name());
    }

    private static boolean isBuiltIn(SqlType type, String name) {
        return type instanceof SqlType.BuiltIn builtIn && builtIn.name().equals(name);
    }

    private static boolean isText(Expression expression) {
        return expression instanceof Atom atom
                && atom.is(Atom.Kind.TEXT)
                && atom.sql().startsWith("'");
    }

    /** Whether the number is an integer that type integer holds, and which PostgreSQL takes for one. */
    private static boolean isSmall(Atom atom) {
        return isInteger(atom)
                && new BigInteger(atom.sql()).abs().compareTo(BigInteger.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static boolean isDecimal(Atom atom) {
        return atom.is(Atom.Kind.NUMBER) && atom.sql().contains(".");
    }

    private static boolean isInteger(Atom atom) {
        return atom.is(Atom.Kind.NUMBER) && atom.sql().matches("-?[0-9]+");
    }
}
