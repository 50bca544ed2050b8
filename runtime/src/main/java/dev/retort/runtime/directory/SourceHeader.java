package dev.retort.runtime.directory;

import dev.retort.revision.RevisionHeader;

/**
 * What is known of a source file that holds a revision.
 *
 * @param className the binary name of the revision's class
 * @param header what the revision says of itself
 * @param places where it says so
 */
record SourceHeader(String className, RevisionHeader header, HeaderPlaces places) {}
