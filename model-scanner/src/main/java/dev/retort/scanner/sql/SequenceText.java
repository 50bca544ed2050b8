package dev.retort.scanner.sql;

import java.util.Optional;

/**
 * A statement that creates a sequence: {@code create sequence revision_generator start with 1 increment by 1}.
 *
 * @param name the sequence's name as written, with its schema where one is written
 * @param clauses what is said of it
 */
public record SequenceText(String name, SequenceClauses clauses) {

    /** Reads the statement, if it is one. */
    public static Optional<SequenceText> parse(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        if (!tokens.startsAt(0, "create", "sequence")) {
            return Optional.empty();
        }
        int name = tokens.startsAt(2, "if", "not", "exists") ? 5 : 2;
        int end = tokens.endOfName(name);
        return Optional.of(
                new SequenceText(tokens.between(name, end), new SequenceClauses(tokens.between(end, tokens.size()))));
    }
}
