package dev.retort.codegen;

import dev.retort.codegen.source.Layout;
import dev.retort.codegen.source.Token;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a revision.
 *
 * @param methods the methods in the order of the file, {@code upgrade} and {@code downgrade} among them
 */
record RevisionBody(List<Method> methods) {

    private static final int METHOD_INDENT = 8;

    /**
     * One method.
     *
     * @param name its name
     * @param inherited whether it is one of {@code Migration}'s, and otherwise one that those call
     * @param tokens its statements, laid out from an indent of zero
     */
    record Method(String name, boolean inherited, List<Token> tokens) {}

    static RevisionBody of(RevisionDraft draft) {
        return new RevisionBody(List.of(
                new Method("upgrade", true, statements(draft.upgrade())),
                new Method("downgrade", true, statements(draft.downgrade()))));
    }

    private static List<Token> statements(List<Operation> operations) {
        List<Token> tokens = new ArrayList<>();
        for (Operation operation : operations) {
            tokens.addAll(Layout.statement(OperationStatement.of(operation), METHOD_INDENT));
            tokens.add(new Token.Plain("\n"));
        }
        return List.copyOf(tokens);
    }
}
