package dev.retort.codegen.source;

import dev.retort.codegen.source.Style.Breakable;
import dev.retort.codegen.source.Style.Breaking;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where an expression may be broken, as palantir-java-format has it (its {@code JavaInputAstVisitor}, the methods
 * {@code visitDot}, {@code addArguments}, {@code argList} and {@code visitBinary}).
 */
final class ExpressionDoc {

    private static final int CONTINUATION = 8;

    /** An item shorter than this is short: a list of nothing else is filled rather than put one a line. */
    private static final int SHORT = 10;

    /** A chain whose first call is no longer than this is not broken behind it. */
    private static final int SHORT_START = 8;

    /** A static method whose name is no longer than this is not parted from its only argument. */
    private static final int SHORT_NAME = 4;

    private static final Pattern FORMAT_SPECIFIER = Pattern.compile("%|\\{[0-9]}");

    private static final Style CONTINUED = Style.PLAIN
            .indented(CONTINUATION)
            .breaking(Breaking.LAST, Breakable.IF_SIMPLE)
            .withLimit();

    private final DocBuilder docs = new DocBuilder();

    private ExpressionDoc() {}

    /** The docs of an expression that is a statement. */
    static Doc.Level statement(Expression expression) {
        ExpressionDoc doc = new ExpressionDoc();
        doc.add(expression);
        doc.docs.token(";");
        return doc.docs.build();
    }

    private void add(Expression expression) {
        if (expression instanceof Expression.Leaf leaf) {
            docs.token(leaf.token());
        } else if (expression instanceof Expression.Concatenation concatenation) {
            concatenation(concatenation.parts());
        } else if (expression instanceof Expression.Cast cast) {
            docs.open(Style.PLAIN.indented(CONTINUATION).breaking(Breaking.LAST_INDENTED, Breakable.ALWAYS));
            docs.token("(" + cast.type() + ")");
            docs.breakHere(Doc.Break.together(" "));
            docs.token(cast.value());
            docs.close();
        } else if (expression instanceof Expression.New made) {
            made(made);
        } else if (expression instanceof Expression.Chain chain) {
            if (chain.receiver().isEmpty()) {
                chain(chain.calls());
            } else {
                received(chain.receiver().get(0), chain.calls());
            }
        }
    }

    private void concatenation(List<Token> parts) {
        docs.open(Style.PLAIN.indented(CONTINUATION).breaking(Breaking.HERE, Breakable.IF_SIMPLE));
        docs.token(parts.get(0));
        for (Token part : parts.subList(1, parts.size())) {
            // The formatter keeps one literal a line where it finds three lines of them.
            docs.breakHere(parts.size() > 2 ? Doc.Break.together(" ") : Doc.Break.filling(" "));
            docs.token("+");
            docs.token(" ");
            docs.token(part);
        }
        docs.close();
    }

    private void made(Expression.New made) {
        docs.open(Style.PLAIN.breaking(Breaking.LAST_INDENTED, Breakable.IF_SIMPLE));
        docs.token("new");
        docs.token(" ");
        docs.token(new Token.Type(made.type()));
        arguments(made.arguments(), Style.PLAIN.indented(CONTINUATION));
        docs.close();
    }

    /** A chain that begins with the call of a static method. */
    private void chain(List<Expression.Call> calls) {
        boolean single = calls.size() == 1;
        docs.open(CONTINUED.withSimple(single));
        for (int i = 0; i < calls.size(); i++) {
            Expression.Call call = calls.get(i);
            if (i > 0) {
                if (i > 1 || calls.get(0).width() > SHORT_START) {
                    docs.breakHere(Doc.Break.beforeCall(true));
                }
                docs.token(".");
            }
            if (i == 0
                    && !single
                    && call.method().text().length() <= SHORT_NAME
                    && call.arguments().size() == 1) {
                glued(call);
            } else {
                docs.token(call.method());
                enclosedArguments(call.arguments(), Style.PLAIN.indented(single ? 0 : CONTINUATION));
            }
        }
        docs.close();
    }

    private void glued(Expression.Call call) {
        docs.open(Style.PLAIN);
        docs.open(Style.PLAIN);
        docs.token(call.method());
        docs.token("(");
        add(call.arguments().get(0));
        docs.close();
        docs.token(")");
        docs.close();
    }

    /** A chain that begins at a variable or a class, which stays with the first call; a class also with the next name. */
    private void received(Token receiver, List<Expression.Call> calls) {
        boolean single = calls.size() == 1;
        boolean type = receiver instanceof Token.Type;
        docs.open(CONTINUED.withFirstFits().withSimple(single));
        Doc.Break beforeName = Doc.Break.beforeCall(false);
        docs.open(Style.PLAIN);
        docs.token(receiver);
        docs.breakHere(beforeName);
        docs.token(".");
        docs.token(calls.get(0).method());
        docs.close();
        enclosedArguments(
                calls.get(0).arguments(),
                single ? Style.PLAIN.indentedIf(beforeName, CONTINUATION) : Style.PLAIN.indented(CONTINUATION));
        for (Expression.Call call : calls.subList(1, calls.size())) {
            docs.breakHere(Doc.Break.beforeCall(true));
            docs.token(".");
            docs.token(call.method());
            enclosedArguments(call.arguments(), Style.PLAIN.indented(CONTINUATION));
        }
        docs.close();
    }

    private void enclosedArguments(List<Expression> arguments, Style style) {
        docs.open(Style.PLAIN.breaking(Breaking.LAST_INDENTED, Breakable.INNER));
        arguments(arguments, style);
        docs.close();
    }

    private void arguments(List<Expression> arguments, Style style) {
        docs.open(style.breaking(Breaking.LAST, Breakable.INNER).withSimple(arguments.size() <= 1));
        docs.token("(");
        if (!arguments.isEmpty()) {
            docs.breakHere(Doc.Break.together(""));
            if (arguments.size() > 1 && isFormat(arguments.get(0))) {
                docs.open(Style.PLAIN);
                add(arguments.get(0));
                docs.token(",");
                docs.breakHere(Doc.Break.together(" "));
                docs.open(Style.PLAIN);
                list(arguments.subList(1, arguments.size()));
                docs.close();
                docs.close();
            } else {
                list(arguments);
            }
        }
        docs.token(")");
        docs.close();
    }

    private void list(List<Expression> arguments) {
        docs.open(Style.PLAIN.breaking(Breaking.LAST_INDENTED, Breakable.INNER).withSimple(arguments.size() <= 1));
        boolean filled = arguments.stream().allMatch(argument -> argument.width() < SHORT);
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                docs.token(",");
                docs.breakHere(filled ? Doc.Break.filling(" ") : Doc.Break.together(" "));
            }
            add(arguments.get(i));
        }
        docs.close();
    }

    /** Whether the formatter takes this for the pattern of a {@code String.format}, and sets it apart. */
    private static boolean isFormat(Expression expression) {
        if (expression instanceof Expression.Leaf leaf) {
            return isFormat(leaf.token());
        }
        return expression instanceof Expression.Concatenation concatenation
                && concatenation.parts().stream().anyMatch(ExpressionDoc::isFormat);
    }

    private static boolean isFormat(Token token) {
        return token.text().startsWith("\"")
                && FORMAT_SPECIFIER.matcher(token.text()).find();
    }
}
