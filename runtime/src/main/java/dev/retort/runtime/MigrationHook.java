package dev.retort.runtime;

import dev.retort.revision.RevisionStep;
import java.util.List;

/**
 * What a project does of its own around every revision: grants, rows for an audit, a check.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}, on the class path of the revisions: name the class, which has
 * a public constructor without parameters, in {@code META-INF/services/dev.retort.runtime.MigrationHook}. They take part
 * wherever revisions run on a database or are written as a script, and not in a replay in memory. An exception fails what it
 * belongs to, as one of a revision would.
 *
 * <p>As in a revision, what {@code op} is asked for runs when the method returns, and a hook that asks for
 * {@code op.connection()} cannot be written as a script.
 */
public interface MigrationHook {

    /**
     * Before the first revision of an upgrade that has something to run, with the lock held, in a transaction of its own.
     *
     * @param steps what is about to run, in order
     */
    default void beforeUpgrade(Operations op, List<RevisionStep> steps) throws Exception {}

    /**
     * After each revision, in either direction and in its transaction: what this does is applied with the revision, or not at
     * all.
     */
    default void afterRevision(Operations op, RevisionStep step) throws Exception {}
}
