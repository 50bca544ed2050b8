package dev.retort.revision;

/** Which of a revision's two methods a step runs. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /** {@code upgrade} or {@code downgrade}. */
    public String word() {
        return this == UPGRADE ? "upgrade" : "downgrade";
    }
}
