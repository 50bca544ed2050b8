/**
 * The fragments of SQL that people write into annotations: column definitions, options of constraints, indexes and sequences.
 *
 * <p>They are taken apart by key word, with quotes and parentheses minded; what is inside an expression is left as it is.
 */
package dev.retort.scanner.sql;
