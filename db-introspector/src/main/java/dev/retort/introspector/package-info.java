/** Reads the schema of a live database over JDBC, in a constant number of round trips. */
package dev.retort.introspector;
