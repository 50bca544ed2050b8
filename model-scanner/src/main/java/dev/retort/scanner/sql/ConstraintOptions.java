package dev.retort.scanner.sql;

import dev.retort.schema.Deferral;
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
            "default");

    private ConstraintOptions() {}

    /** What is said that is neither about deferral nor about referential actions, empty as a rule. */
    public static String unread(String options) {
        SqlTokens tokens = SqlTokens.of(options);
        return IntStream.range(0, tokens.size())
                .filter(index -> !WORDS.contains(tokens.get(index).word()))
                .mapToObj(tokens::written)
                .collect(Collectors.joining(" "));
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
