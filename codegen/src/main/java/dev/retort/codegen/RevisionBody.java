package dev.retort.codegen;

import dev.retort.codegen.source.Token;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods of a revision.
 *
 * @param upgrade the lines of {@code upgrade}
 * @param downgrade the lines of {@code downgrade}
 * @param parts the methods that those call, where they would otherwise be longer than Java allows
 */
record RevisionBody(List<Token> upgrade, List<Token> downgrade, List<Part> parts) {

    /**
     * A part of a method that would be too long.
     *
     * @param name the name of its own method
     * @param lines the lines of that method
     */
    record Part(String name, List<Token> lines) {}

    static RevisionBody of(RevisionDraft draft) {
        List<Statement> upgrade = statements(draft.upgrade());
        List<Statement> downgrade = statements(draft.downgrade());
        MethodParts parts = new MethodParts();
        return new RevisionBody(parts.lines(upgrade), parts.lines(downgrade), parts.parts());
    }

    /** Every token of the revision's methods. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>(upgrade);
        tokens.addAll(downgrade);
        parts.forEach(part -> tokens.addAll(part.lines()));
        return tokens;
    }

    private static List<Statement> statements(List<Operation> operations) {
        return operations.stream().map(Statement::of).toList();
    }
}
