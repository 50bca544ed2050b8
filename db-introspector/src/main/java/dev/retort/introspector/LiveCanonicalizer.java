package dev.retort.introspector;

import dev.retort.dialect.Canonicalizer;

/** A canonicalizer that asks a live database where texts differ. */
public interface LiveCanonicalizer extends Canonicalizer {

    /**
     * Whether the database is in fact asked. It is not if the role may not create temporary tables, say: then the dialect's
     * textual form decides, and two texts that mean the same may be reported as a difference.
     */
    boolean asksDatabase();
}
