/**
 * From entity classes to a schema: which classes are meant, where they are found, and what schema Hibernate makes of them.
 *
 * <p>{@link dev.retort.scanner.ModelScanner} is the door. It finds classes without loading them and then hands them to the
 * Hibernate of the user's own class path; no database is asked.
 */
package dev.retort.scanner;
