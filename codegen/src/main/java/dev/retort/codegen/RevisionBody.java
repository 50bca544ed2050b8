package dev.retort.codegen;

import dev.retort.codegen.source.Token;
import dev.retort.error.RetortException;
import dev.retort.operation.AlterColumn;
import dev.retort.operation.Operation;
import dev.retort.operation.Recipe;
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

    /** A class file holds at most 65,535 constants, and a string is two of them. */
    private static final int MOST_TEXTS = 32_000;

    /**
     * A part of a method that would be too long.
     *
     * @param name the name of its own method
     * @param lines the lines of that method
     */
    record Part(String name, List<Token> lines) {}

    /**
     * The methods of a revision.
     *
     * @throws RetortException of kind REVISION if they hold more names and texts than a Java class can
     */
    static RevisionBody of(RevisionDraft draft) {
        MethodParts parts = new MethodParts();
        List<Token> upgrade = parts.lines(statements(draft.upgrade()));
        List<Token> downgrade = parts.lines(statements(draft.downgrade()));
        RevisionBody body = new RevisionBody(upgrade, downgrade, parts.parts());
        body.requireRoomInClassFile();
        return body;
    }

    /** Every token of the revision's methods. */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>(upgrade);
        tokens.addAll(downgrade);
        parts.forEach(part -> tokens.addAll(part.lines()));
        return tokens;
    }

    private static List<Statement> statements(Recipe recipe) {
        return recipe.steps().stream()
                .filter(step -> !changesNothing(step.operation()))
                .map(Statement::of)
                .toList();
    }

    private static boolean changesNothing(Operation operation) {
        return operation instanceof AlterColumn alteration
                && alteration.changes().isEmpty();
    }

    private void requireRoomInClassFile() {
        long texts = tokens().stream()
                .map(Token::text)
                .filter(text -> text.startsWith("\""))
                .distinct()
                .limit(MOST_TEXTS + 1)
                .count();
        if (texts > MOST_TEXTS) {
            throw RetortException.revision("Cannot write a revision of more than " + MOST_TEXTS
                    + " different names and texts, for no Java class can hold it: narrow include.tables in the"
                    + " configuration, and write several revisions");
        }
    }
}
