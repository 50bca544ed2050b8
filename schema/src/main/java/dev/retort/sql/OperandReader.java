package dev.retort.sql;

import dev.retort.sql.Expression.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what operators stand between: literals, names, calls, conversions, CASE, arrays and whatever is in parentheses. */
final class OperandReader {

    /** Reads a whole expression out of the same tokens. */
    @FunctionalInterface
    interface Inner {
        Expression read() throws UnreadableException;
    }

    private static final Set<String> CONSTANTS = Set.of(
            "true",
            "false",
            "null",
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user",
            "user");

    private static final Set<String> NO_CALLS = Set.of(
            "all",
            "and",
            "any",
            "array",
            "between",
            "case",
            "exists",
            "in",
            "interval",
            "is",
            "like",
            "not",
            "or",
            "overlay",
            "position",
            "row",
            "select",
            "some",
            "table",
            "treat",
            "unique",
            "values",
            "with",
            "xmlelement",
            "xmlforest");

    private final TokenCursor tokens;
    private final Spelling spelling;
    private final TypeTokens types;
    private final Inner inner;

    OperandReader(TokenCursor tokens, Spelling spelling, Inner inner) {
        this.tokens = tokens;
        this.spelling = spelling;
        this.types = new TypeTokens(tokens);
        this.inner = inner;
    }

    Expression read() throws UnreadableException {
        Expression operand = primary();
        while (true) {
            if (tokens.takeSymbol("::")) {
                operand = new Expression.Cast(operand, spelling.type(types.read()));
            } else if (tokens.takeSymbol("[")) {
                Expression index = inner.read();
                tokens.expect("]");
                operand = new Expression.Subscript(operand, index);
            } else {
                return operand;
            }
        }
    }

    /** The name of a column or a collation, with what qualifies it. */
    Expression name() throws UnreadableException {
        StringBuilder name = new StringBuilder(part());
        while (tokens.takeSymbol(".")) {
            name.append('.').append(part());
        }
        return new Atom(Atom.Kind.NAME, name.toString());
    }

    /** The expressions up to the closing symbol, at least one; the symbol is taken. */
    List<Expression> list(String closing) throws UnreadableException {
        List<Expression> expressions = new ArrayList<>();
        do {
            expressions.add(inner.read());
        } while (tokens.takeSymbol(","));
        tokens.expect(closing);
        return List.copyOf(expressions);
    }

    private Expression primary() throws UnreadableException {
        if (tokens.atKind(Token.Kind.NUMBER)) {
            return new Atom(Atom.Kind.NUMBER, tokens.next().text().toLowerCase(Locale.ROOT));
        }
        if (tokens.atKind(Token.Kind.STRING)) {
            return new Atom(Atom.Kind.TEXT, tokens.next().literal());
        }
        if (tokens.takeSymbol("(")) {
            Expression expression = inner.read();
            tokens.expect(")");
            return expression;
        }
        return tokens.atKind(Token.Kind.WORD) ? word() : nameOrCall();
    }

    private Expression word() throws UnreadableException {
        String word = tokens.peek(0).orElseThrow().text().toLowerCase(Locale.ROOT);
        if (tokens.take("case")) {
            return caseOf();
        }
        if (isArray()) {
            tokens.take("array");
            tokens.expect("[");
            return new Expression.Elements(tokens.takeSymbol("]") ? List.of() : list("]"));
        }
        boolean callFollows = tokens.peek(1).filter(token -> token.is("(")).isPresent();
        if (callFollows && !NO_CALLS.contains(word)) {
            return wordCall(word);
        }
        if (CONSTANTS.contains(word)) {
            tokens.next();
            return new Atom(Atom.Kind.CONSTANT, word);
        }
        if (types.typedLiteralFollows()) {
            String type = spelling.type(types.read());
            return new Expression.Cast(new Atom(Atom.Kind.TEXT, tokens.next().literal()), type);
        }
        if (spelling.isReserved(word)) {
            throw new UnreadableException();
        }
        return nameOrCall();
    }

    private boolean isArray() {
        return tokens.at("array")
                && tokens.peek(1).filter(token -> token.is("[")).isPresent();
    }

    /** The calls whose arguments have a grammar of their own, and all others. */
    private Expression wordCall(String word) throws UnreadableException {
        return switch (word) {
            case "cast" -> cast();
            case "extract" -> extract();
            case "trim" -> trim();
            case "substring" -> substring();
            default -> nameOrCall();
        };
    }

    private Expression nameOrCall() throws UnreadableException {
        boolean call = tokens.peek(1).filter(token -> token.is("(")).isPresent();
        if (!call) {
            Expression name = name();
            if (tokens.atSymbol("(")) {
                return call(name.sql());
            }
            return name;
        }
        Token function = tokens.next();
        if (!function.isName()) {
            throw new UnreadableException();
        }
        return call(spelling.function(function.name(), function.kind() == Token.Kind.QUOTED_NAME));
    }

    private Expression call(String function) throws UnreadableException {
        tokens.expect("(");
        if (tokens.at("distinct") || tokens.at("all") || tokens.atSymbol("*") || tokens.at("variadic")) {
            throw new UnreadableException();
        }
        return new Expression.Call(function, tokens.takeSymbol(")") ? List.of() : list(")"));
    }

    private Expression cast() throws UnreadableException {
        tokens.take("cast");
        tokens.expect("(");
        Expression operand = inner.read();
        tokens.expectWord("as");
        String type = spelling.type(types.read());
        tokens.expect(")");
        return new Expression.Cast(operand, type);
    }

    private Expression extract() throws UnreadableException {
        tokens.take("extract");
        tokens.expect("(");
        Token field = tokens.next();
        if (field.kind() != Token.Kind.WORD) {
            throw new UnreadableException();
        }
        tokens.expectWord("from");
        Expression source = inner.read();
        tokens.expect(")");
        return new Expression.Extract(field.text().toLowerCase(Locale.ROOT), source);
    }

    /** TRIM with its key words is one of four functions; {@code trim(both from x)} is {@code trim(x)}. */
    private Expression trim() throws UnreadableException {
        tokens.take("trim");
        tokens.expect("(");
        String side = tokens.take("leading") ? "ltrim" : tokens.take("trailing") ? "rtrim" : "";
        boolean both = side.isEmpty() && tokens.take("both");
        if (tokens.take("from")) {
            return new Expression.Call(side.isEmpty() ? "trim" : side, list(")"));
        }
        Expression first = inner.read();
        if (tokens.take("from")) {
            return new Expression.Call(
                    side.isEmpty() ? "btrim" : side, List.of(list(")").get(0), first));
        }
        if (both || !side.isEmpty()) {
            throw new UnreadableException();
        }
        tokens.expect(")");
        return new Expression.Call("trim", List.of(first));
    }

    private Expression substring() throws UnreadableException {
        tokens.take("substring");
        tokens.expect("(");
        List<Expression> arguments = new ArrayList<>();
        arguments.add(inner.read());
        while (tokens.takeSymbol(",") || tokens.take("from") || arguments.size() == 2 && tokens.take("for")) {
            arguments.add(inner.read());
        }
        tokens.expect(")");
        return new Expression.Call("substring", arguments);
    }

    private Expression caseOf() throws UnreadableException {
        List<Expression> operand = tokens.at("when") ? List.of() : List.of(inner.read());
        List<Expression> branches = new ArrayList<>();
        while (tokens.take("when")) {
            branches.add(inner.read());
            tokens.expectWord("then");
            branches.add(inner.read());
        }
        List<Expression> otherwise = tokens.take("else") ? List.of(inner.read()) : List.of();
        tokens.expectWord("end");
        if (branches.isEmpty()) {
            throw new UnreadableException();
        }
        return new Expression.Case(operand, branches, otherwise);
    }

    private String part() throws UnreadableException {
        Token token = tokens.next();
        boolean quoted = token.kind() == Token.Kind.QUOTED_NAME;
        boolean name = quoted || token.kind() == Token.Kind.WORD;
        if (!name || !quoted && spelling.isReserved(token.text().toLowerCase(Locale.ROOT))) {
            throw new UnreadableException();
        }
        return spelling.name(token.name(), quoted);
    }
}
