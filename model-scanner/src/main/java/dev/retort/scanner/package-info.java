/** Reads the schema that entity classes ask for out of Hibernate's boot metadata, with no database. */
package dev.retort.scanner;
