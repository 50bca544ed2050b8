package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;

/** Lays an expression out: on one line if it fits, and otherwise one element a line. */
final class Layout {

    private static final int WIDTH = 120;
    private static final int CONTINUATION = 8;
    private static final Token SPACE = new Token.Plain(" ");

    private final List<Token> tokens = new ArrayList<>();

    private Layout() {}

    /** The tokens of a statement that begins at {@code column}, with line breaks and indents among them. */
    static List<Token> statement(Expression expression, int column) {
        Layout layout = new Layout();
        layout.lay(expression, column, column, 1);
        layout.plain(";");
        return List.copyOf(layout.tokens);
    }

    private void lay(Expression expression, int column, int indent, int trailing) {
        List<Token> flat = flat(expression);
        if (column + width(flat) + trailing <= WIDTH || !(expression instanceof Expression.Chain chain)) {
            tokens.addAll(flat);
            return;
        }
        chain.receiver().forEach(receiver -> {
            tokens.add(receiver);
            plain(".");
        });
        boolean dotted = chain.calls().size() > 1;
        for (int i = 0; i < chain.calls().size(); i++) {
            Expression.Call call = chain.calls().get(i);
            if (i > 0) {
                newline(indent + CONTINUATION);
                plain(".");
            }
            call(call, dotted ? indent + CONTINUATION : indent, dotted);
        }
    }

    private void call(Expression.Call call, int indent, boolean flat) {
        tokens.add(call.method());
        plain("(");
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean last = i == call.arguments().size() - 1;
            if (flat) {
                tokens.addAll(flat(call.arguments().get(i)));
            } else {
                newline(indent + CONTINUATION);
                lay(call.arguments().get(i), indent + CONTINUATION, indent + CONTINUATION, last ? 2 : 1);
            }
            if (!last) {
                plain(flat ? ", " : ",");
            }
        }
        plain(")");
    }

    private static List<Token> flat(Expression expression) {
        List<Token> flat = new ArrayList<>();
        if (expression instanceof Expression.Leaf leaf) {
            flat.add(leaf.token());
        } else if (expression instanceof Expression.Concatenation concatenation) {
            for (Token part : concatenation.parts()) {
                if (!flat.isEmpty()) {
                    flat.add(new Token.Plain(" + "));
                }
                flat.add(part);
            }
        } else if (expression instanceof Expression.New made) {
            flat.add(new Token.Plain("new "));
            flat.add(new Token.Type(made.type()));
            arguments(made.arguments(), flat);
        } else if (expression instanceof Expression.Chain chain) {
            flat.addAll(chain.receiver());
            for (Expression.Call call : chain.calls()) {
                if (!flat.isEmpty()) {
                    flat.add(new Token.Plain("."));
                }
                flat.add(call.method());
                arguments(call.arguments(), flat);
            }
        }
        return flat;
    }

    private static void arguments(List<Expression> arguments, List<Token> flat) {
        flat.add(new Token.Plain("("));
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                flat.add(new Token.Plain(","));
                flat.add(SPACE);
            }
            flat.addAll(flat(arguments.get(i)));
        }
        flat.add(new Token.Plain(")"));
    }

    private void newline(int indent) {
        plain("\n" + " ".repeat(indent));
    }

    private void plain(String text) {
        tokens.add(new Token.Plain(text));
    }

    private static int width(List<Token> tokens) {
        return tokens.stream().mapToInt(token -> token.text().length()).sum();
    }
}
