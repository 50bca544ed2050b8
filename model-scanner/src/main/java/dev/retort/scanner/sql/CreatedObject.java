package dev.retort.scanner.sql;

import dev.retort.selection.ObjectKind;
import java.util.Optional;
import java.util.Set;

/**
 * The table, index or constraint that a statement beside the mappings creates: {@code create index line_text on line (text)}.
 *
 * @param kind what it is
 * @param pattern its name as a rule of a {@link dev.retort.selection.Selection} writes it: {@code line.line_text}
 */
public record CreatedObject(ObjectKind kind, String pattern) {

    /** Words that stand between {@code create} and what is created. */
    private static final Set<String> ADJECTIVES = Set.of(
            "unique", "global", "local", "temporary", "temp", "unlogged", "cached", "memory", "spatial", "fulltext");

    /** Reads the statement, if it is one. */
    public static Optional<CreatedObject> of(String statement) {
        SqlTokens tokens = SqlTokens.of(statement);
        if (tokens.startsAt(0, "alter", "table")) {
            return constraint(tokens);
        }
        if (!tokens.startsAt(0, "create")) {
            return Optional.empty();
        }
        int kind = 1;
        while (kind < tokens.size() && ADJECTIVES.contains(tokens.get(kind).word())) {
            kind++;
        }
        if (tokens.startsAt(kind, "table")) {
            return named(ObjectKind.TABLE, name(tokens, behind(tokens, kind + 1, "if", "not", "exists")));
        }
        return tokens.startsAt(kind, "index") ? index(tokens, kind + 1) : Optional.empty();
    }

    private static Optional<CreatedObject> index(SqlTokens tokens, int from) {
        int start = behind(tokens, behind(tokens, from, "concurrently"), "if", "not", "exists");
        int on = tokens.endOfName(start);
        if (!tokens.startsAt(on, "on")) {
            return Optional.empty();
        }
        String table = name(tokens, behind(tokens, on + 1, "only"));
        String index = name(tokens, start);
        // On some databases an index is named with its schema, which is the table's.
        return named(ObjectKind.INDEX, table + "." + index.substring(index.lastIndexOf('.') + 1));
    }

    private static Optional<CreatedObject> constraint(SqlTokens tokens) {
        int start = behind(tokens, behind(tokens, 2, "if", "exists"), "only");
        int add = tokens.endOfName(start);
        return tokens.startsAt(add, "add", "constraint")
                ? named(
                        ObjectKind.CONSTRAINT,
                        name(tokens, start) + "." + name(tokens, behind(tokens, add + 2, "if", "not", "exists")))
                : Optional.empty();
    }

    private static Optional<CreatedObject> named(ObjectKind kind, String pattern) {
        return pattern.isEmpty() || pattern.endsWith(".")
                ? Optional.empty()
                : Optional.of(new CreatedObject(kind, pattern));
    }

    private static int behind(SqlTokens tokens, int index, String... words) {
        return tokens.startsAt(index, words) ? index + words.length : index;
    }

    private static String name(SqlTokens tokens, int start) {
        return start < tokens.size() ? tokens.between(start, tokens.endOfName(start)) : "";
    }
}
