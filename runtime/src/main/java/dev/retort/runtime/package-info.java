/**
 * Revisions to a database: what a revision is made of (the annotation, the interface that it implements, the operations that
 * it is handed), and what runs it: sources or classes, the version table, the lock, upgrade, downgrade and SQL scripts.
 */
package dev.retort.runtime;
