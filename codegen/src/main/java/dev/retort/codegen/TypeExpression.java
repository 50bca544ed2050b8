package dev.retort.codegen;

import static dev.retort.codegen.RevisionApi.TYPES;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Expression.Chain;
import dev.retort.schema.SqlType;
import java.util.List;
import java.util.Map;

/** A column's type by its shortest factory: {@code varchar(255)}, {@code bigint()}, {@code type("inet")}. */
final class TypeExpression implements SqlType.Visitor<Chain> {

    private static final TypeExpression VISITOR = new TypeExpression();

    /** The factories of their own, by the type's canonical name, with the fewest and most arguments that each takes. */
    private static final Map<String, Factory> FACTORIES = Map.ofEntries(
            Map.entry("smallint", new Factory("smallint", 0, 0)),
            Map.entry("integer", new Factory("integer", 0, 0)),
            Map.entry("bigint", new Factory("bigint", 0, 0)),
            Map.entry("boolean", new Factory("bool", 0, 0)),
            Map.entry("real", new Factory("real", 0, 0)),
            Map.entry("double precision", new Factory("doublePrecision", 0, 0)),
            Map.entry("numeric", new Factory("numeric", 0, 2)),
            Map.entry("varchar", new Factory("varchar", 0, 1)),
            Map.entry("character", new Factory("character", 1, 1)),
            Map.entry("text", new Factory("text", 0, 0)),
            Map.entry("date", new Factory("date", 0, 0)),
            Map.entry("time", new Factory("time", 0, 1)),
            Map.entry("timestamp", new Factory("timestamp", 0, 1)),
            Map.entry("uuid", new Factory("uuid", 0, 0)),
            Map.entry("bytea", new Factory("bytea", 0, 0)),
            Map.entry("json", new Factory("json", 0, 0)),
            Map.entry("jsonb", new Factory("jsonb", 0, 0)),
            Map.entry("oid", new Factory("oid", 0, 0)),
            Map.entry("blob", new Factory("blob", 0, 0)),
            Map.entry("clob", new Factory("clob", 0, 0)),
            Map.entry("binary", new Factory("binary", 1, 1)),
            Map.entry("varbinary", new Factory("varbinary", 1, 1)));

    private TypeExpression() {}

    static Chain of(SqlType type) {
        return type.accept(VISITOR);
    }

    @Override
    public Chain builtIn(SqlType.BuiltIn type) {
        List<Expression> arguments = type.arguments().stream()
                .map(argument -> Expression.literal(argument.toString()))
                .toList();
        if (type.withTimeZone()) {
            return Expression.call(TYPES, zoned(type), arguments);
        }
        Factory factory = FACTORIES.get(type.name());
        return factory != null && factory.takes(arguments.size())
                ? Expression.call(TYPES, factory.method(), arguments)
                : Expression.call(TYPES, "type", Arguments.of(Expression.text(type.name()), arguments));
    }

    @Override
    public Chain array(SqlType.Array type) {
        Chain element = of(type.element());
        return type.maximumCardinality() == 0
                ? element.then("array")
                : Expression.call(
                        TYPES, "array", element, Expression.literal(Integer.toString(type.maximumCardinality())));
    }

    @Override
    public Chain enumeration(SqlType.Enumeration type) {
        return Expression.call(TYPES, "enumeration", Arguments.texts(type.labels()));
    }

    @Override
    public Chain userDefined(SqlType.UserDefined type) {
        return Expression.call(TYPES, "userType", Arguments.name(type.name()));
    }

    private static String zoned(SqlType.BuiltIn type) {
        return switch (type.name()) {
            case "time" -> "timeWithTimeZone";
            case "timestamp" -> "timestampWithTimeZone";
            default -> throw new IllegalArgumentException("no type " + type.name() + " has a time zone");
        };
    }

    private record Factory(String method, int fewest, int most) {

        boolean takes(int arguments) {
            return fewest <= arguments && arguments <= most;
        }
    }
}
