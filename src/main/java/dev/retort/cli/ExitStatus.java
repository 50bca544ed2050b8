package dev.retort.cli;

/** The statuses that a process ends with when nothing failed; {@code RetortException.Kind} has those of failures. */
final class ExitStatus {

    static final int DONE = 0;
    /** {@code check} found something. */
    static final int FOUND = 1;
    /** A defect of Retort's own, as sysexits.h numbers it. */
    static final int INTERNAL = 70;

    private ExitStatus() {}
}
