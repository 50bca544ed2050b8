package dev.retort.codegen;

import com.palantir.javapoet.ClassName;
import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Token;
import dev.retort.error.RetortException;
import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A value for a row or a parameter, as Java source that makes it again. */
final class ValueExpression {

    private ValueExpression() {}

    /** The values as arguments of a method that takes any number of objects. */
    static List<Expression> all(List<?> values) {
        // A lone null would be taken for the array of arguments.
        return values.size() == 1 && values.get(0) == null
                ? List.of(new Expression.Cast("Object", new Token.Plain("null")))
                : values.stream().map(ValueExpression::of).toList();
    }

    /**
     * One value.
     *
     * @throws RetortException of kind REVISION for a value that has no form in Java
     */
    static Expression of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Integer) {
            return Expression.literal(String.valueOf(value));
        }
        if (value instanceof String text) {
            return Expression.text(text);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> constant) {
            return Expression.constant(ClassName.get(constant.getDeclaringClass()), constant.name());
        }
        if (value instanceof Identifier || value instanceof QualifiedName) {
            return made(value.getClass(), "of", value);
        }
        if (value instanceof List<?> list) {
            return Expression.call(
                    new Token.Type(ClassName.get(List.class)),
                    "of",
                    list.stream().map(ValueExpression::of).toList());
        }
        if (value instanceof byte[] bytes) {
            return new Expression.Chain(
                            List.of(new Token.Type(ClassName.get(HexFormat.class))),
                            List.of(new Expression.Call(new Token.Plain("of"), List.of())))
                    .then("parseHex", Expression.text(HexFormat.of().formatHex(bytes)));
        }
        if (value instanceof UUID) {
            return made(UUID.class, "fromString", value);
        }
        if (value instanceof Temporal && value.getClass().getPackageName().equals("java.time")) {
            return made(value.getClass(), "parse", value);
        }
        throw unknown(value);
    }

    private static Expression number(Number number) {
        if (number instanceof Long) {
            return Expression.literal(number + "L");
        }
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return new Expression.New(ClassName.get(number.getClass()), List.of(Expression.text(number.toString())));
        }
        if (number instanceof Double || number instanceof Float || number instanceof Short || number instanceof Byte) {
            return made(number.getClass(), "valueOf", number);
        }
        throw unknown(number);
    }

    private static Expression made(Class<?> type, String factory, Object value) {
        return Expression.call(
                new Token.Type(ClassName.get(type)), factory, List.of(Expression.text(value.toString())));
    }

    private static RetortException unknown(Object value) {
        return RetortException.revision(
                "Cannot write a value of " + value.getClass().getName()
                        + " into a revision: give a string, a number, a boolean, a constant of an enumeration, bytes, a UUID, a date or time of java.time,"
                        + " or a list of those");
    }
}
