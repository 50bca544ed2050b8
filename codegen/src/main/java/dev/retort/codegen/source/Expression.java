package dev.retort.codegen.source;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The little of Java's expressions that a revision is written in. */
public sealed interface Expression {

    /** How long the literal of a text of several lines may be before it is cut into its lines. */
    int LONGEST_LITERAL = 104;

    /** How long a constant may be: a class file holds at most 65,535 bytes of one, and a character takes up to three. */
    int LONGEST_CONSTANT = 65_535 / 3;

    /** The bytes of code that put a constant on the stack, boxed. */
    int CONSTANT = 6;

    /** How many columns this takes on one line. */
    int width();

    /** An upper bound of the bytes of code that this compiles to. */
    int codeSize();

    /** A string, over several lines if it has several and is long. */
    static Expression text(String text) {
        if (text.length() > LONGEST_CONSTANT) {
            return call(
                    new Token.Type(ClassName.get(String.class)),
                    "join",
                    Stream.concat(Stream.of(""), JavaText.pieces(text, LONGEST_CONSTANT).stream())
                            .map(Expression::text)
                            .toList());
        }
        if (text.indexOf('\n') < 0) {
            return new Leaf(new Token.Plain(JavaText.literal(text)));
        }
        Concatenation lines = new Concatenation(JavaText.lines(text).stream()
                .<Token>map(line -> new Token.Plain(JavaText.literal(line)))
                .toList());
        return lines.parts().size() == 1 || lines.width() <= LONGEST_LITERAL
                ? new Leaf(new Token.Plain(JavaText.literal(text)))
                : lines;
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
    record Leaf(Token token) implements Expression {

        @Override
        public int codeSize() {
            return CONSTANT;
        }

        @Override
        public int width() {
            return token.text().length();
        }
    }

    /**
     * String literals joined by {@code +}.
     *
     * @param parts the literals, two at least
     */
    record Concatenation(List<Token> parts) implements Expression {

        @Override
        public int codeSize() {
            return CONSTANT;
        }

        @Override
        public int width() {
            return parts.stream().mapToInt(part -> part.text().length()).sum() + " + ".length() * (parts.size() - 1);
        }
    }

    /**
     * A literal as one of a type.
     *
     * @param type the type's simple name, which needs no import
     * @param value the literal
     */
    record Cast(String type, Token value) implements Expression {

        @Override
        public int codeSize() {
            return CONSTANT;
        }

        @Override
        public int width() {
            return "() ".length() + type.length() + value.text().length();
        }
    }

    /**
     * A new object.
     *
     * @param type its class
     * @param arguments what its constructor is handed
     */
    record New(ClassName type, List<Expression> arguments) implements Expression {

        @Override
        public int codeSize() {
            return Call.codeSize(arguments);
        }

        @Override
        public int width() {
            return "new ".length() + type.simpleName().length() + Call.width(arguments);
        }
    }

    /**
     * One call of a method.
     *
     * @param method the method's name
     * @param arguments its arguments
     */
    record Call(Token method, List<Expression> arguments) {

        /** How many columns this takes on one line. */
        public int width() {
            return method.text().length() + width(arguments);
        }

        int codeSize() {
            return codeSize(arguments);
        }

        /** The call, an array for arguments of any number, and for each of them a place in it. */
        private static int codeSize(List<Expression> arguments) {
            return 10
                    + arguments.stream()
                            .mapToInt(argument -> 5 + argument.codeSize())
                            .sum();
        }

        private static int width(List<Expression> arguments) {
            int separators = ", ".length() * Math.max(0, arguments.size() - 1);
            return "()".length()
                    + separators
                    + arguments.stream().mapToInt(Expression::width).sum();
        }
    }

    /**
     * Calls, each on the result of the one before: {@code column("id", bigint()).notNull()}.
     *
     * @param receiver the variable or class that the first call is made on; none where that is imported
     * @param calls the calls, one at least
     */
    record Chain(List<Token> receiver, List<Call> calls) implements Expression {

        @Override
        public int codeSize() {
            return calls.stream().mapToInt(Call::codeSize).sum();
        }

        @Override
        public int width() {
            int tokens =
                    receiver.stream().mapToInt(token -> token.text().length()).sum()
                            + calls.stream().mapToInt(Call::width).sum();
            return tokens + ".".length() * (receiver.size() + calls.size() - 1);
        }

        /** This chain with a further call. */
        public Chain then(String method, List<? extends Expression> arguments) {
            List<Call> longer = new ArrayList<>(calls);
            longer.add(new Call(new Token.Plain(method), List.copyOf(arguments)));
            return new Chain(receiver, List.copyOf(longer));
        }

        /** This chain with a further call. */
        public Chain then(String method, Expression... arguments) {
            return then(method, Arrays.asList(arguments));
        }

        /** This chain with a further call where the condition holds, and as it is otherwise. */
        public Chain thenIf(boolean condition, String method, Expression... arguments) {
            return condition ? then(method, arguments) : this;
        }

        /** This chain with a further call where there are arguments for it, and as it is otherwise. */
        public Chain thenIfAny(String method, List<? extends Expression> arguments) {
            return arguments.isEmpty() ? this : then(method, arguments);
        }
    }
}
