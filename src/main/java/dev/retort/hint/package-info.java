/**
 * The one reason that stands behind nearly all of a difference, and lies in the configuration: another naming strategy, another
 * schema, another dialect than the database was made by. Whoever is told of it need not read hundreds of operations.
 */
package dev.retort.hint;
