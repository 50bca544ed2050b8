/**
 * Databases' SQL: how each folds identifiers, names types, compiles an operation to statements, and what it cannot do.
 *
 * <p>One class for each database; a database's peculiarities live there and in its introspector, and nowhere else.
 */
package dev.retort.dialect;
