package dev.retort.dialect;

import dev.retort.schema.Identifier;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.sql.Token;
import dev.retort.sql.Tokenizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One database's names of types. A subclass says what a name stands for; the canonical value of a type is what its name in
 * SQL reads as, so {@code parse(name(t))} is {@code canonical(t)} by definition.
 */
abstract class TypeNames {

    private final Names names;
    /** A schema has a thousand columns of a dozen types, and a type is read for each of them. */
    private final Map<String, SqlType> parsed = new ConcurrentHashMap<>();

    private final Map<SqlType, SqlType> canonical = new ConcurrentHashMap<>();

    TypeNames(Names names) {
        this.names = names;
    }

    final SqlType parse(String declaration) {
        return remembered(parsed, declaration, text -> canonical(TypeReader.read(text, this::builtIn)));
    }

    /** The canonical value of the type, whatever factory or database it comes from. */
    final SqlType canonical(SqlType type) {
        return remembered(canonical, type, this::newCanonical);
    }

    private SqlType newCanonical(SqlType type) {
        return type.accept(new SqlType.Visitor<SqlType>() {
            @Override
            public SqlType builtIn(SqlType.BuiltIn builtIn) {
                return TypeReader.read(raw(builtIn), TypeNames.this::builtIn);
            }

            @Override
            public SqlType array(SqlType.Array array) {
                return canonicalArray(canonical(array.element()), array.maximumCardinality());
            }

            @Override
            public SqlType enumeration(SqlType.Enumeration enumeration) {
                return enumeration;
            }

            @Override
            public SqlType userDefined(SqlType.UserDefined userDefined) {
                return userDefined;
            }
        });
    }

    /** Not {@code computeIfAbsent}: the type of an array's element is asked for while that of the array is. */
    private static <K> SqlType remembered(Map<K, SqlType> known, K key, Function<K, SqlType> reading) {
        SqlType type = known.get(key);
        if (type == null) {
            type = reading.apply(key);
            known.put(key, type);
        }
        return type;
    }

    /** The type as SQL has to write it. */
    final String name(SqlType type) {
        return canonical(type).accept(new SqlType.Visitor<String>() {
            @Override
            public String builtIn(SqlType.BuiltIn builtIn) {
                return raw(builtIn);
            }

            @Override
            public String array(SqlType.Array array) {
                return arrayName(name(array.element()), array.maximumCardinality());
            }

            @Override
            public String enumeration(SqlType.Enumeration enumeration) {
                return enumeration.labels().stream()
                        .map(label -> "'" + label.replace("'", "''") + "'")
                        .collect(Collectors.joining(", ", "enum(", ")"));
            }

            @Override
            public String userDefined(SqlType.UserDefined userDefined) {
                return names.quote(userDefined.name());
            }
        });
    }

    /** What a name stands for: a canonical built-in type, or a type that the schema defines. */
    abstract SqlType builtIn(TypeText text);

    /** An array whose element is canonical already. */
    abstract SqlType canonicalArray(SqlType element, int maximumCardinality);

    abstract String arrayName(String element, int maximumCardinality);

    /** A built-in type written out; what its database calls otherwise, a subclass overrides. */
    String raw(SqlType.BuiltIn type) {
        return type.name() + parenthesized(type.arguments()) + (type.withTimeZone() ? " with time zone" : "");
    }

    /** The name as that of a type which the schema defines, or of one with modifiers that an extension brings. */
    final SqlType unknown(TypeText text) {
        if (!text.groups().isEmpty() || text.words().size() > 1 || text.withTimeZone()) {
            List<Integer> numbers = text.numbers().orElse(List.of());
            String written =
                    numbers.isEmpty() ? text.name() + "(" + String.join(",", text.modifiers()) + ")" : text.name();
            return new SqlType.BuiltIn(text.groups().isEmpty() ? text.name() : written, numbers, text.withTimeZone());
        }
        return new SqlType.UserDefined(qualifiedName(text.name()));
    }

    private QualifiedName qualifiedName(String written) {
        List<Token> tokens = Tokenizer.tokens(written);
        Identifier last = identifier(tokens.get(tokens.size() - 1));
        return tokens.size() < 3
                ? new QualifiedName(Identifier.UNNAMED, last)
                : new QualifiedName(identifier(tokens.get(tokens.size() - 3)), last);
    }

    private Identifier identifier(Token token) {
        boolean quoted = token.kind() == Token.Kind.QUOTED_NAME;
        return names.identifier(token.name(), quoted);
    }

    static String parenthesized(List<Integer> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }
}
