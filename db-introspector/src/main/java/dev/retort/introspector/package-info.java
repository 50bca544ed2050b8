/**
 * A live database to a schema: what the server is, what it holds, and how it prints an expression.
 *
 * <p>{@link dev.retort.introspector.Introspectors} picks the {@link dev.retort.introspector.Introspector} of a connection.
 * Catalogs are read whole, by one query for each kind of object, and put together in memory.
 */
package dev.retort.introspector;
