package dev.retort.scanner.sql;

import dev.retort.schema.Deferral;
import dev.retort.schema.Enforcement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that may follow a constraint: {@code deferrable initially deferred}. */
public final class ConstraintOptions {

    private static final Set<String> WORDS = Set.of(
            "deferrable",
            "not",
            "initially",
            "deferred",
            "immediate",
            "on",
            "update",
            "delete",
            "cascade",
            "restrict",
            "no",
            "action",
            "set",
            "null",
            "default",
            "match",
            "full",
            "simple",
            "valid",
            "enforced",
            "include");

    private ConstraintOptions() {}

    /** What is said that no schema value holds, empty as a rule. */
    public static String unread(String options) {
        SqlTokens tokens = SqlTokens.of(options);
        return IntStream.range(0, tokens.size())
                .filter(index -> !WORDS.contains(tokens.get(index).word()) && !isColumns(tokens, index))
                .mapToObj(tokens::written)
                .collect(Collectors.joining(" "));
    }

    /** The columns in parentheses behind {@code include}, or behind {@code set null} and {@code set default}. */
    private static boolean isColumns(SqlTokens tokens, int index) {
        return tokens.isGroup(index)
                && (tokens.startsAt(index - 1, "include")
                        || tokens.startsAt(index - 2, "set", "null")
                        || tokens.startsAt(index - 2, "set", "default"));
    }

    /** The columns that the index of a constraint holds beside its keys, as they are written. */
    public static List<String> include(String options) {
        SqlTokens tokens = SqlTokens.of(options);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "include") && tokens.isGroup(i + 1)) {
                return SqlTokens.commaSeparated(tokens.inside(i + 1));
            }
        }
        return List.of();
    }

    /** The rows that a foreign key with these options holds for. */
    static Enforcement enforcement(SqlTokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "not", "enforced")) {
                return Enforcement.NOT_ENFORCED;
            }
            if (tokens.startsAt(i, "not", "valid")) {
                return Enforcement.NOT_VALID;
            }
        }
        return Enforcement.ENFORCED;
    }

    /** When a constraint with these options is checked. */
    public static Deferral deferral(String options) {
        return deferral(SqlTokens.of(options));
    }

    static Deferral deferral(SqlTokens tokens) {
        boolean deferrable = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.startsAt(i, "initially", "deferred")) {
                return Deferral.INITIALLY_DEFERRED;
            }
            if (tokens.startsAt(i, "deferrable")) {
                deferrable = i == 0 || !tokens.startsAt(i - 1, "not");
            }
        }
        return deferrable ? Deferral.INITIALLY_IMMEDIATE : Deferral.NOT_DEFERRABLE;
    }
}
