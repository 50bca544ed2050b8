/**
 * The little of Java that a revision is written in: tokens, expressions, string literals, and their layout.
 *
 * <p>The layout is that of palantir-java-format, so that a project which formats its sources with it finds nothing to change.
 */
package dev.retort.codegen.source;
