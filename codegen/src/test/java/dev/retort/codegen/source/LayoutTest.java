package dev.retort.codegen.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.retort.codegen.SpotlessFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The formatter that projects use is the oracle: it must find nothing to change. */
class LayoutTest {

    private static final ClassName OWNER = ClassName.get("dev.retort.runtime", "Definitions");

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, seed = "2026")
    void theFormatterFindsNothingToChange(@ForAll("statements") List<Expression> statements) {
        String source = "class A {\n    void upgrade(Operations op) {\n"
                + statements.stream().map(LayoutTest::statement).collect(Collectors.joining())
                + "    }\n}\n";

        assertThat(SpotlessFormat.of(source)).isEqualTo(source);
    }

    @Provide
    Arbitrary<List<Expression>> statements() {
        Arbitrary<Expression> statement = Combinators.combine(
                        Arbitraries.of("createTable", "execute", "row", "x"), arguments(expression(2)))
                .as((name, arguments) -> Expression.call(new Token.Plain("op"), name, arguments));
        return statement.list().ofMinSize(1).ofMaxSize(3);
    }

    private static String statement(Expression expression) {
        return "        "
                + Layout.statement(expression, 8).stream()
                        .map(Token::text)
                        .collect(Collectors.joining())
                        .replace("\n", "\n        ")
                + "\n";
    }

    private static Arbitrary<Expression> expression(int depth) {
        Arbitrary<Expression> leaf = Arbitraries.frequencyOf(
                Tuple.of(8, text().map(Expression::text)),
                Tuple.of(2, lines().map(Expression::text)),
                Tuple.of(
                        2,
                        Arbitraries.of("1", "-12345", "true", "null", "123456789L")
                                .map(Expression::literal)),
                Tuple.of(1, Arbitraries.of("CASCADE", "SET_NULL").map(name -> Expression.constant(OWNER, name))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Expression>> arguments = arguments(expression(depth - 1));
        Arbitrary<Expression> made = arguments.map(list -> new Expression.New(OWNER, list));
        return Arbitraries.frequencyOf(
                Tuple.of(5, leaf),
                Tuple.of(8, chain(arguments)),
                Tuple.of(1, received(arguments)),
                Tuple.of(1, text().map(text -> new Expression.Cast("Object", new Token.Plain(JavaText.literal(text))))),
                Tuple.of(1, made));
    }

    private static Arbitrary<Expression> chain(Arbitrary<List<Expression>> arguments) {
        Arbitrary<Expression.Chain> start = Combinators.combine(
                        Arbitraries.of("column", "key", "row", "text", "foreignKey", "varchar", "type", "unique"),
                        arguments)
                .as((name, list) -> Expression.call(OWNER, name, list));
        return longer(start, arguments);
    }

    private static Arbitrary<Expression> received(Arbitrary<List<Expression>> arguments) {
        Arbitrary<Expression.Chain> start = Combinators.combine(
                        Arbitraries.of(UUID.class, String.class, OWNER.getClass()),
                        Arbitraries.of("of", "fromString"),
                        arguments)
                .as((type, name, list) -> Expression.call(new Token.Type(ClassName.get(type)), name, list));
        return longer(start, arguments);
    }

    private static Arbitrary<Expression> longer(
            Arbitrary<Expression.Chain> start, Arbitrary<List<Expression>> arguments) {
        Arbitrary<List<String>> names = Arbitraries.of(
                        "notNull", "named", "comment", "as", "references", "defaultValue")
                .list()
                .ofMaxSize(4);
        return Combinators.combine(start, names, arguments.list().ofSize(4)).as((chain, more, lists) -> {
            Expression.Chain longer = chain;
            for (int i = 0; i < more.size(); i++) {
                longer = longer.then(more.get(i), lists.get(i));
            }
            return longer;
        });
    }

    private static Arbitrary<List<Expression>> arguments(Arbitrary<Expression> each) {
        return Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(3, 2), Tuple.of(2, 3), Tuple.of(1, 0), Tuple.of(1, 8))
                .flatMap(size -> each.list().ofSize(size));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars("ab_").ofMinLength(0).ofMaxLength(60);
    }

    private static Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab%{}0\n").ofMinLength(0).ofMaxLength(200);
    }
}
