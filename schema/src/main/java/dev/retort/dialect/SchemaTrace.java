package dev.retort.dialect;

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

    /**
     * What a statement has left half done, as rows of one text that name an object each: it shows in the trace, though the
     * statement did not end.
     */
    SqlStatement halfDone();
}
