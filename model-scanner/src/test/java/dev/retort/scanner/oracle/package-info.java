/** Mappings of every kind, a theme to a class, whose schema Hibernate creates and the scanner has to read alike. */
package dev.retort.scanner.oracle;
