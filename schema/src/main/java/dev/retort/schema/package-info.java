/**
 * The schema as a value: immutable records for tables, columns, constraints, indexes, sequences and types.
 *
 * <p>Equal values are equal schemas, iteration order is deterministic, and a value never knows whether it came from
 * entity classes, a live database or the replay of revisions.
 */
package dev.retort.schema;
