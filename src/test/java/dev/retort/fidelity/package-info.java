/**
 * Counts what the comparison of a database with what it should be misses, and what it reports too much: every kind of change,
 * made by hand in the database of every model, has to be found and undone. {@code docs/fidelity.md} shows the counts.
 */
package dev.retort.fidelity;
