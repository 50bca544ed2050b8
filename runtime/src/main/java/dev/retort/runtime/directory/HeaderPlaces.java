package dev.retort.runtime.directory;

/**
 * Where the header of a revision stands in its source, once that has no Unicode escapes; empty for what is not there.
 *
 * @param documentation the documentation comment of its class
 * @param id the annotation's member with the id, from its name to the end of its value
 * @param revises likewise the member with what the revision follows
 */
record HeaderPlaces(Span documentation, Span id, Span revises) {}
