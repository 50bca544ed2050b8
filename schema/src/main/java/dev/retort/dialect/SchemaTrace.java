package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.QualifiedName;

/**
 * The trace that DDL leaves in a database's catalog. Whoever has kept it from before a statement can tell afterwards, by
 * comparing, whether the statement took effect.
 *
 * <p>Each query answers rows of one text, in no order, that differ once a definition has changed, and not when rows come and
 * go, statistics are gathered or a sequence counts.
 */
public interface SchemaTrace {

    /** The trace of one table, with its columns, constraints, indexes and comments, or of one sequence. */
    SqlStatement ofRelation(QualifiedName relation);

    /** The trace of everything that is defined in the database. */
    SqlStatement ofAll();

    /** What statements that were broken off have left behind, as rows of one text that name an object each. */
    SqlStatement leftovers();

    /** What a statement that was broken off lacks of the operation that it carries out, as rows of one text each. */
    SqlStatement missing(Operation operation);

    /**
     * The statements, as rows of one text each, that take back what the operation left when its statement was broken off:
     * none where that cannot be told from what somebody wants to keep. It is for a database where leftovers are there, or
     * something is missing, that was not so before the statement.
     */
    SqlStatement takingBack(Operation operation);
}
