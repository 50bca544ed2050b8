package dev.retort.scanner.sql;

import dev.retort.schema.Deferral;

/** The words that may follow a constraint: {@code deferrable initially deferred}. */
public final class ConstraintOptions {

    private ConstraintOptions() {}

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
