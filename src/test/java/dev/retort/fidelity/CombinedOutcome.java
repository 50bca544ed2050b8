package dev.retort.fidelity;

import java.util.List;

/**
 * What came of several changes at once.
 *
 * @param mutations the changes, in the order in which they were made
 * @param database what they were made in
 * @param reported the operations that were reported
 * @param complaints what went wrong afterwards, a sentence each
 */
record CombinedOutcome(List<Mutation> mutations, String database, List<String> reported, List<String> complaints) {

    CombinedOutcome {
        mutations = List.copyOf(mutations);
        reported = List.copyOf(reported);
        complaints = List.copyOf(complaints);
    }

    boolean isUndone() {
        return complaints.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(database);
        mutations.forEach(mutation -> text.append("\n    ")
                .append(mutation)
                .append("\n        changed by ")
                .append(mutation.sql()));
        text.append("\n    reported   ").append(reported);
        complaints.forEach(complaint -> text.append("\n    ").append(complaint));
        return text.toString();
    }
}
