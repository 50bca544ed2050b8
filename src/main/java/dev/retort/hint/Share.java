package dev.retort.hint;

/**
 * How many of how many.
 *
 * @param part how many have the reason
 * @param whole how many there are
 */
record Share(int part, int whole) {

    /** Fewer may be so by chance. */
    private static final int FEWEST = 3;

    /** Whether it is nearly everything, and no matter of chance. */
    boolean isNearlyAll() {
        return part >= FEWEST && isMost();
    }

    /** Whether it is four in five. */
    boolean isMost() {
        return part * 5 >= whole * 4;
    }

    /** {@code 38 of the 40}, or {@code all 40}, to begin a clause with. */
    @Override
    public String toString() {
        return part == whole ? "all " + whole : part + " of the " + whole;
    }
}
