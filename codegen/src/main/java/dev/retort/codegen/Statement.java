package dev.retort.codegen;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Layout;
import dev.retort.codegen.source.Token;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An operation as a statement of a revision.
 *
 * @param operation the operation
 * @param tokens its source, laid out, with the comment above it
 * @param codeSize an upper bound of the bytes of code that it compiles to
 */
record Statement(Operation operation, List<Token> tokens, int codeSize) {

    /** The column at which the statements of a method begin. */
    private static final int METHOD_INDENT = 8;

    private static final Token NEWLINE = new Token.Plain("\n");

    static Statement of(Recipe.Step step) {
        Expression call = OperationStatement.of(step.operation());
        List<Token> tokens = new ArrayList<>();
        for (String line : comment(step)) {
            tokens.add(new Token.Plain(line));
            tokens.add(NEWLINE);
        }
        tokens.addAll(Layout.statement(call, METHOD_INDENT));
        return new Statement(step.operation(), List.copyOf(tokens), call.codeSize());
    }

    /** What is said of a step, then what is proposed to be made before it. */
    private static List<String> comment(Recipe.Step step) {
        LineComment comment = new LineComment(Layout.WIDTH - METHOD_INDENT);
        step.notes().forEach(comment::add);
        for (Operation proposal : step.proposals()) {
            String source = Layout.statement(OperationStatement.of(proposal), METHOD_INDENT).stream()
                    .map(Token::text)
                    .collect(Collectors.joining());
            source.lines().forEach(comment::add);
        }
        return comment.lines();
    }

    /** The statements below one another, with an empty line where a long one parts what concerns different objects. */
    static List<Token> lines(List<Statement> statements) {
        List<Token> lines = new ArrayList<>();
        Statement before = null;
        for (Statement statement : statements) {
            if (before != null && statement.standsApartFrom(before)) {
                lines.add(NEWLINE);
            }
            lines.addAll(statement.tokens);
            lines.add(NEWLINE);
            before = statement;
        }
        return List.copyOf(lines);
    }

    private boolean standsApartFrom(Statement other) {
        boolean sameOwner =
                operation.subject().owner().equals(other.operation.subject().owner());
        return !sameOwner && (hasSeveralLines() || other.hasSeveralLines());
    }

    private boolean hasSeveralLines() {
        return tokens.stream()
                .anyMatch(token -> token.text().startsWith("\n") || token.text().startsWith("//"));
    }
}
