package dev.retort.fidelity;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a change.
 *
 * @param mutation the change
 * @param database what it was made in
 * @param refusal why the database did not let it be made, empty if it was
 * @param reported the operations that were reported
 * @param complaints what went wrong afterwards, a sentence each
 */
record Outcome(Mutation mutation, String database, String refusal, List<String> reported, List<String> complaints) {

    Outcome {
        reported = List.copyOf(reported);
        complaints = List.copyOf(complaints);
    }

    /** The database itself does not allow the change at its place: it holds rows, or something needs what goes. */
    static Outcome refused(Mutation mutation, String database, String reason) {
        return new Outcome(mutation, database, reason, List.of(), List.of());
    }

    static Outcome made(Mutation mutation, String database, List<String> reported, List<String> complaints) {
        return new Outcome(mutation, database, "", reported, complaints);
    }

    boolean isMade() {
        return refusal.isEmpty();
    }

    /** The expected operations that were not reported. */
    List<String> missed() {
        return without(mutation.undoneBy(), reported, Directives::matches);
    }

    /** The reported operations that nobody expected. */
    List<String> noise() {
        return without(reported, mutation.undoneBy(), (each, expected) -> Directives.matches(expected, each));
    }

    boolean isMissed() {
        return !missed().isEmpty();
    }

    boolean isNoisy() {
        return !noise().isEmpty();
    }

    /** The expected operations were reported, and no others; that their order is right shows when they run. */
    boolean isFound() {
        return !isMissed() && !isNoisy();
    }

    boolean isUndone() {
        return complaints.isEmpty();
    }

    private interface Likeness {
        boolean isLike(String first, String second);
    }

    private static List<String> without(List<String> all, List<String> others, Likeness likeness) {
        List<String> left = new ArrayList<>(others);
        List<String> without = new ArrayList<>();
        for (String each : all) {
            if (left.stream()
                    .filter(other -> likeness.isLike(each, other))
                    .findFirst()
                    .filter(left::remove)
                    .isEmpty()) {
                without.add(each);
            }
        }
        return without;
    }

    @Override
    public String toString() {
        return mutation + " of " + database + "\n    changed by " + mutation.sql() + "\n    expected   "
                + mutation.undoneBy() + "\n    reported   " + reported
                + (isMade() ? "" : "\n    refused    " + refusal)
                + String.join(
                        "", complaints.stream().map(each -> "\n    " + each).toList());
    }
}
