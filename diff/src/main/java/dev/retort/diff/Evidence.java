package dev.retort.diff;

import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks for a rename, while it is gathered. */
final class Evidence {

    /** The least score that makes a suspicion: more than two columns of one common type have anyway. */
    private static final int SUSPICIOUS = 60;

    /** From here on two names remind of each other. */
    static final double SIMILAR = 0.5;

    private final List<String> said = new ArrayList<>();
    private int score;

    /** Something that speaks for it. */
    void add(int points, String text) {
        score += points;
        said.add(text);
    }

    /** Something that speaks for it, but that most have in common and nobody needs to be told. */
    void add(int points) {
        score += points;
    }

    /** Up to so many points for names that look alike, from 0 for not at all to 1 for the same. */
    void addNames(int points, double likeness) {
        if (likeness >= SIMILAR) {
            add((int) Math.round(points * likeness), "similar names");
        }
    }

    /** The rename, if enough speaks for it. */
    Optional<SuspectedRename> of(Operation rename) {
        return score < SUSPICIOUS ? Optional.empty() : Optional.of(new SuspectedRename(rename, score, said));
    }
}
