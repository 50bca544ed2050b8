package dev.retort.benchmark;

/**
 * What was measured over a model of one size.
 *
 * @param cold seconds and megabytes of cold programs
 * @param warm milliseconds of each step in a warm process
 */
record Results(ColdComparison cold, Measurements warm) {

    /** The share of the comparison in a check that reads the model and the database side by side. */
    double shareOfDiff() {
        double diff = warm.median(Phases.DIFF_EQUAL);
        return diff / (Math.max(warm.median(Phases.SCAN), warm.median(Phases.INTROSPECT)) + diff);
    }
}
