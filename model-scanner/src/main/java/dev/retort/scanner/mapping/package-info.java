/**
 * What passes between the scanner and whichever Hibernate reads the mappings: plain values and one interface.
 *
 * <p>The reader may live in a class loader of its own, beside a Hibernate that the user brings; these types are the same on
 * both sides.
 */
package dev.retort.scanner.mapping;
