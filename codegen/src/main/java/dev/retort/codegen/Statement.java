package dev.retort.codegen;

import dev.retort.codegen.source.Expression;
import dev.retort.codegen.source.Layout;
import dev.retort.codegen.source.Token;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation as a statement of a revision.
 *
 * @param operation the operation
 * @param tokens its source, laid out
 * @param codeSize an upper bound of the bytes of code that it compiles to
 */
record Statement(Operation operation, List<Token> tokens, int codeSize) {

    /** The column at which the statements of a method begin. */
    private static final int METHOD_INDENT = 8;

    private static final Token NEWLINE = new Token.Plain("\n");

    static Statement of(Operation operation) {
        Expression call = OperationStatement.of(operation);
        return new Statement(operation, Layout.statement(call, METHOD_INDENT), call.codeSize());
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
        return tokens.stream().anyMatch(token -> token.text().startsWith("\n"));
    }
}
