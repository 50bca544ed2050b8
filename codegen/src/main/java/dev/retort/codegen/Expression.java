package dev.retort.codegen;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The little of Java's expressions that a revision is written in. */
sealed interface Expression {

    /** The longest literal of several lines that stays in one piece, as longer ones are hard to read. */
    int LONGEST_LITERAL = 72;

    /** A string, over several lines if it has several and is long. */
    static Expression text(String text) {
        String literal = JavaText.literal(text);
        List<String> lines = JavaText.lines(text);
        return literal.length() <= LONGEST_LITERAL || lines.size() == 1
                ? new Leaf(new Token.Plain(literal))
                : new Concatenation(lines.stream()
                        .<Token>map(line -> new Token.Plain(JavaText.literal(line)))
                        .toList());
    }

    /** A number, a boolean, {@code null}: source that needs no import. */
    static Expression literal(String java) {
        return new Leaf(new Token.Plain(java));
    }

    /** A constant of a class, imported by its name. */
    static Expression constant(ClassName owner, String name) {
        return new Leaf(new Token.Static(owner, name));
    }

    /** A call of a static method that is imported by its name. */
    static Chain call(ClassName owner, String method, List<? extends Expression> arguments) {
        return new Chain(List.of(), List.of(new Call(new Token.Static(owner, method), List.copyOf(arguments))));
    }

    /** A call of a static method that is imported by its name. */
    static Chain call(ClassName owner, String method, Expression... arguments) {
        return call(owner, method, Arrays.asList(arguments));
    }

    /** A call of a method of a variable or a class. */
    static Chain call(Token receiver, String method, List<? extends Expression> arguments) {
        return new Chain(List.of(receiver), List.of(new Call(new Token.Plain(method), List.copyOf(arguments))));
    }

    /**
     * A token that stands for itself.
     *
     * @param token the token
     */
    record Leaf(Token token) implements Expression {}

    /**
     * String literals joined by {@code +}.
     *
     * @param parts the literals, two at least
     */
    record Concatenation(List<Token> parts) implements Expression {}

    /**
     * A new object.
     *
     * @param type its class
     * @param arguments what its constructor is handed
     */
    record New(ClassName type, List<Expression> arguments) implements Expression {}

    /**
     * One call of a method.
     *
     * @param method the method's name
     * @param arguments its arguments
     */
    record Call(Token method, List<Expression> arguments) {}

    /**
     * Calls, each on the result of the one before: {@code column("id", bigint()).notNull()}.
     *
     * @param receiver the variable or class that the first call is made on; none where that is imported
     * @param calls the calls, one at least
     */
    record Chain(List<Token> receiver, List<Call> calls) implements Expression {

        Chain then(String method, List<? extends Expression> arguments) {
            List<Call> longer = new ArrayList<>(calls);
            longer.add(new Call(new Token.Plain(method), List.copyOf(arguments)));
            return new Chain(receiver, List.copyOf(longer));
        }

        Chain then(String method, Expression... arguments) {
            return then(method, Arrays.asList(arguments));
        }

        /** This chain with a further call where the condition holds, and as it is otherwise. */
        Chain thenIf(boolean condition, String method, Expression... arguments) {
            return condition ? then(method, arguments) : this;
        }

        /** This chain with a further call where there are arguments for it, and as it is otherwise. */
        Chain thenIfAny(String method, List<? extends Expression> arguments) {
            return arguments.isEmpty() ? this : then(method, arguments);
        }
    }
}
