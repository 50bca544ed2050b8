package dev.retort.error;

import java.util.Objects;

/**
 * An error written for the person who meets it: what was being done, to which object, what was found, what to do now.
 *
 * <p>Its {@link Kind} says who can mend it, and so which exit status a command ends with. The message is one line.
 */
public final class RetortException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, at the coarse grain that a script can act on. */
    public enum Kind {
        /** Wrong use of the command line, or a wrong configuration. */
        USAGE(2),
        /** The database refused or could not be reached. */
        DATABASE(3),
        /** A revision failed, or the revisions do not fit together. */
        REVISION(4);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** The status that a process ends with: 2, 3 or 4. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    private final Kind kind;

    private RetortException(Kind kind, String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
        this.kind = kind;
    }

    /** Wrong use or configuration, with no other error behind it. */
    public static RetortException usage(String message) {
        return new RetortException(Kind.USAGE, message, null);
    }

    /** Wrong use or configuration, found by way of {@code cause}. */
    public static RetortException usage(String message, Throwable cause) {
        return new RetortException(Kind.USAGE, message, cause);
    }

    /** A database that is not as it must be, with no other error behind it. */
    public static RetortException database(String message) {
        return new RetortException(Kind.DATABASE, message, null);
    }

    /** A database that refused or could not be reached, as {@code cause} tells. */
    public static RetortException database(String message, Throwable cause) {
        return new RetortException(Kind.DATABASE, message, cause);
    }

    /** Revisions that do not fit together, with no other error behind it. */
    public static RetortException revision(String message) {
        return new RetortException(Kind.REVISION, message, null);
    }

    /** A revision that failed, as {@code cause} tells. */
    public static RetortException revision(String message, Throwable cause) {
        return new RetortException(Kind.REVISION, message, cause);
    }

    public Kind kind() {
        return kind;
    }
}
