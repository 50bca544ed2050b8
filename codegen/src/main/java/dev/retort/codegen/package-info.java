/** Writes operations as the source of a revision, for a person to read, correct and commit. */
package dev.retort.codegen;
