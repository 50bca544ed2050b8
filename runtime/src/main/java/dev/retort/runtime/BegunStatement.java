package dev.retort.runtime;

import java.util.Objects;

/**
 * A statement that was begun, and is not known to have ended.
 *
 * @param digest of its text; empty where none was begun
 * @param trace digest of the catalog from before; empty where the catalog does not tell whether such a statement took effect
 */
record BegunStatement(String digest, String trace) {

    static final BegunStatement NONE = new BegunStatement("", "");

    BegunStatement {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(trace, "trace");
    }

    boolean isNone() {
        return digest.isEmpty();
    }
}
