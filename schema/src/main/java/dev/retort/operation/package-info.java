/**
 * Changes to a schema, as data: one record for each kind of change.
 *
 * <p>The same records serve the diff, the renderer of revisions, the compiler of DDL and the revision written by hand. Each
 * says what it makes of a schema value and what undoes it.
 */
package dev.retort.operation;
